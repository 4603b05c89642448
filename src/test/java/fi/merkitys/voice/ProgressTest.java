package fi.merkitys.voice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.people.PersonId;
import fi.merkitys.voice.Progress.Act;
import fi.merkitys.voice.Progress.Deadlines;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people do with it, in whatever order, an item keeps to its one way. */
class ProgressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Deadlines SOON = new Deadlines(TODAY.plusDays(1), TODAY.plusDays(5));
    private static final PersonId EERO = new PersonId(1);

    @Property
    void itAlwaysHasAnOwnerAndAClockUntilItIsClosed(@ForAll("acts") List<Act> acts) {
        var progress = received();
        for (var act : acts) {
            var next = progress.after(act);
            if (next == null) {
                continue;
            }
            assertThat(next.owner()).isNotNull();
            assertThat(next.timer() == null).isEqualTo(next.state() == State.CLOSED);
            assertThat(next.state()).as("nothing is received twice").isNotEqualTo(State.RECEIVED);
            if (next.answer() == Answer.YES) {
                assertThat(next.dueOn()).isNotNull();
                assertThat(next.doer()).isNotNull();
            }
            progress = next;
        }
    }

    @Property
    void nothingIsClosedWithoutAnAnswerNorByTheOwner(@ForAll("acts") List<Act> acts) {
        var progress = received();
        for (var act : acts) {
            var next = progress.after(act);
            if (next == null) {
                continue;
            }
            if (next.state() == State.CLOSED) {
                assertThat(act).isInstanceOfAny(Progress.Thank.class, Progress.Silence.class);
                assertThat(progress.state() == State.DONE
                                || progress.answer() == Answer.NO
                                || progress.answer() == Answer.ALREADY)
                        .isTrue();
            }
            assertThat(progress.state()).as("the end is the end").isNotEqualTo(State.CLOSED);
            progress = next;
        }
    }

    @Property
    void onlyPassingOnAndDoubtsChangeTheOwner(@ForAll("acts") List<Act> acts) {
        var progress = received();
        for (var act : acts) {
            var next = progress.after(act);
            if (next == null) {
                continue;
            }
            if (!next.owner().equals(progress.owner())) {
                assertThat(act).isInstanceOfAny(Progress.Pass.class, Progress.Doubt.class);
                assertThat(next.state()).isEqualTo(State.WITH_OWNER);
                assertThat(next.replied())
                        .as("the new owner has said nothing yet")
                        .isFalse();
            }
            progress = next;
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        var people = Arbitraries.longs().between(1, 5).map(PersonId::new);
        var days = Arbitraries.integers().between(0, 40).map(TODAY::plusDays);
        Arbitrary<Act> act = Arbitraries.oneOf(
                people.map(to -> new Progress.Pass(to, SOON)),
                Arbitraries.just(new Progress.LookInto(SOON)),
                days.flatMap(day -> people.map(doer -> new Progress.Promise(day, doer))),
                days.map(Progress.Decline::new),
                days.map(Progress.SayAlready::new),
                days.map(Progress.AskMore::new),
                Arbitraries.just(new Progress.GiveMore(SOON)),
                days.map(Progress.Finish::new),
                Arbitraries.just(new Progress.Thank()),
                people.map(to -> new Progress.Doubt(to, SOON)),
                Arbitraries.just(new Progress.Silence()));
        return act.list().ofMaxSize(30);
    }

    private static Progress received() {
        return new Progress(
                State.RECEIVED, EERO, false, null, null, null, Timer.until(Timer.Waits.REPLY, SOON.reply()));
    }
}
