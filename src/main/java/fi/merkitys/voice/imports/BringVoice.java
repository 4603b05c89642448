package fi.merkitys.voice.imports;

import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import fi.merkitys.successes.praise.BringPraise;
import fi.merkitys.successes.praise.BringPraise.Typed;
import fi.merkitys.voice.imports.BroughtRows.Owned;
import fi.merkitys.voice.routes.Routing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in what was raised elsewhere: praise goes the way of recognition, the rest has an owner here. What is over stays over;
 * what is open has a clock from today on, and its owner and its raiser are told.
 */
@Service
@Transactional
class BringVoice {
    private final BroughtRows rows;
    private final BringPraise praise;
    private final Routing routing;
    private final Notices notices;

    BringVoice(BroughtRows rows, BringPraise praise, Routing routing, Notices notices) {
        this.rows = rows;
        this.praise = praise;
        this.routing = routing;
        this.notices = notices;
    }

    /** Which of them have come in before, by fingerprint. */
    @Transactional(readOnly = true)
    public Set<String> known(List<Brought> all, PersonId by) {
        var known = new HashSet<>(rows.known(all));
        var before = praise.known(praised(all, by));
        all.stream()
                .filter(one -> one.isPraise() && before.contains(typed(one, by)))
                .forEach(one -> known.add(one.fingerprint()));
        return known;
    }

    /** @return how many came in */
    public int in(List<Brought> all, PersonId by) {
        var raised = all.stream().filter(one -> !one.isPraise()).toList();
        // Few differ in what decides whose it is: each of these goes to whoever has the fewest.
        var owners = new HashMap<Routing.Raised, PersonId>();
        var owned = raised.stream()
                .map(one -> new Owned(one, owners.computeIfAbsent(one.raised(), routing::ownerOf)))
                .toList();
        var added = rows.add(owned);
        tell(owned, by);
        return added + praise.bring(by, praised(all, by));
    }

    private void tell(List<Owned> all, PersonId by) {
        var open = all.stream()
                .filter(one -> !one.brought().row().became().isOver())
                .toList();
        var told = new ArrayList<Notice>();
        open.stream()
                .collect(Collectors.groupingBy(Owned::owner, Collectors.counting()))
                .forEach((owner, number) -> told.add(
                        new Notice(owner, Topic.VOICE, "voice.notice.brought", List.of(number), "/voice/board")));
        open.stream()
                .map(one -> one.brought().raiser())
                .filter(Objects::nonNull)
                .filter(raiser -> !raiser.equals(by))
                .collect(Collectors.groupingBy(raiser -> raiser, Collectors.counting()))
                .forEach((raiser, number) -> told.add(
                        new Notice(raiser, Topic.VOICE, "voice.notice.broughtYours", List.of(number), "/voice")));
        notices.tell(told);
    }

    private static List<Typed> praised(List<Brought> all, PersonId by) {
        return all.stream().filter(Brought::isPraise).map(one -> typed(one, by)).toList();
    }

    private static Typed typed(Brought one, PersonId by) {
        return new Typed(
                Objects.requireNonNullElse(one.raiser(), by),
                one.row().words(),
                one.row().day());
    }
}
