package fi.merkitys.voice.clocks;

import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import fi.merkitys.voice.clocks.Reached.Move;
import fi.merkitys.voice.clocks.Reached.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells owners how many are due or late, those above them likewise, and each raiser that theirs is late. */
final class TellOfClocks {
    private static final String BOARD = "/voice/board";
    private final Notices notices;

    TellOfClocks(Notices notices) {
        this.notices = notices;
    }

    void of(Map<Reached, Move> moves) {
        var all = new ArrayList<Notice>();
        all.addAll(counted(moves, Ring.DUE, Reached::owner, "voice.notice.due"));
        all.addAll(counted(moves, Ring.BACK, Reached::owner, "voice.notice.due"));
        all.addAll(counted(moves, Ring.LATE, Reached::owner, "voice.notice.late"));
        all.addAll(counted(moves, Ring.ESCALATED, Reached::owner, "voice.notice.late"));
        all.addAll(counted(moves, Ring.ESCALATED, Reached::supervisor, "voice.notice.above"));
        moves.forEach((reached, move) -> {
            var raiser = reached.raiser();
            if (raiser != null && move.ring() == Ring.ESCALATED) {
                all.add(new Notice(raiser, Topic.VOICE, "voice.notice.escalated", List.of(), "/voice/" + reached.id()));
            }
        });
        notices.tell(all);
    }

    /** One notice for each person, however many there are. */
    private static List<Notice> counted(
            Map<Reached, Move> moves, Ring ring, Function<Reached, @Nullable PersonId> whom, String key) {
        return moves.entrySet().stream()
                .filter(entry -> entry.getValue().ring() == ring)
                .map(entry -> whom.apply(entry.getKey()))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Notice(entry.getKey(), Topic.VOICE, key, List.of(entry.getValue()), BOARD))
                .toList();
    }

    void handedOver(long item, PersonId owner, @Nullable PersonId raiser) {
        var path = "/voice/" + item;
        notices.tell(new Notice(owner, Topic.VOICE, "voice.notice.waits", List.of(), path));
        if (raiser != null && !raiser.equals(owner)) {
            notices.tell(new Notice(raiser, Topic.VOICE, "voice.notice.handedOver", List.of(), path));
        }
    }
}
