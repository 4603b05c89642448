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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells owners, and those who promised, how many are due or late, those above the owners likewise, and each raiser that theirs is late. */
final class TellOfClocks {
    private static final String BOARD = "/voice/board";
    private final Notices notices;

    TellOfClocks(Notices notices) {
        this.notices = notices;
    }

    void of(Map<Reached, Move> moves) {
        var all = new ArrayList<Notice>();
        all.addAll(counted(moves, Ring.DUE, Reached::concerned, "voice.notice.due"));
        all.addAll(counted(moves, Ring.BACK, Reached::concerned, "voice.notice.due"));
        all.addAll(counted(moves, Ring.LATE, Reached::concerned, "voice.notice.late"));
        all.addAll(counted(moves, Ring.ESCALATED, Reached::concerned, "voice.notice.late"));
        all.addAll(counted(moves, Ring.ESCALATED, one -> Stream.ofNullable(one.supervisor()), "voice.notice.above"));
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
            Map<Reached, Move> moves, Ring ring, Function<Reached, Stream<PersonId>> whom, String key) {
        return moves.entrySet().stream()
                .filter(entry -> entry.getValue().ring() == ring)
                .flatMap(entry -> whom.apply(entry.getKey()))
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Notice(entry.getKey(), Topic.VOICE, key, List.of(entry.getValue()), BOARD))
                .toList();
    }
}
