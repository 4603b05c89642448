package fi.merkitys.voice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profiles;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Raiser, owner, doer, strangers, the clock and people who leave do whatever comes to them, in the real database: no voice is
 * without an owner, no hand-over untold, no clock lost, and nothing leaves the way that {@link Progress} knows.
 */
@MerkitysTest
class VoiceAtRandomTest {
    private static final int ACTS = Integer.getInteger("merkitys.acts", 40);

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    Profiles profiles;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    /** Some that are always the same, and one that nobody has seen. */
    static Stream<Long> seeds() {
        return Stream.concat(
                LongStream.rangeClosed(1, Integer.getInteger("merkitys.sequences", 12))
                        .boxed(),
                Stream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverPeopleDo(long seed) throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.", "forAll", "true");
        var id = new ItemId(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
        var chance = new Random(seed);
        var people = Stream.of("Jonas", "Helmi", "Eero", "Kalle", "Mantas", "Liisa", "Rūta", "Sanna", "Petri")
                .map(office::person)
                .toList();
        var play = new Play(beans, chance, people, office.person("Aino"));
        for (var act = 0; act < ACTS; act++) {
            step(play, id, chance.nextInt(12), "seed " + seed + ", act " + act);
        }
    }

    private void step(Play play, ItemId id, int which, String where) {
        var before = Seen.of(this, play, id);
        switch (which) {
            case 0 -> {
                play.daysPass();
                clocksHaveRun(play, id, before, where);
            }
            case 1 -> {
                if (play.leaves(id).happened()) {
                    play.clocks();
                    clocksHaveRun(play, id, before, where);
                }
            }
            default -> somebodyTried(play.tries(id), before, Seen.of(this, play, id), where);
        }
        holds(Seen.of(this, play, id), where);
    }

    private static void somebodyTried(Play.Tried tried, Seen before, Seen after, String where) {
        var what = where + ": " + tried;
        if (!tried.happened()) {
            assertThat(after).as("nothing changes, " + what).isEqualTo(before);
            return;
        }
        var act = tried.fits().apply(before.progress());
        var expected = act == null ? before.progress() : before.progress().after(act);
        assertThat(expected).as("it fits the way, " + what).isNotNull();
        if (expected != null) {
            assertThat(after.progress().state()).as(what).isEqualTo(expected.state());
            assertThat(after.progress().answer()).as(what).isEqualTo(expected.answer());
            assertThat(after.progress().owner()).as(what).isEqualTo(expected.owner());
            assertThat(after.progress().doer()).as(what).isEqualTo(expected.doer());
            assertThat(after.progress().replied()).as(what).isEqualTo(expected.replied());
        }
        handOverIsTold(before, after, tried.by(), what);
    }

    private void clocksHaveRun(Play play, ItemId id, Seen before, String where) {
        var after = Seen.of(this, play, id);
        handOverIsTold(before, after, null, where);
        var timer = after.progress().timer();
        if (timer != null) {
            assertThat(timer.nextOn()).as("it rings again, later: " + where).isAfter(play.today());
        }
        if (before.progress().state() != after.progress().state()) {
            assertThat(after.progress().state()).as(where).isEqualTo(State.CLOSED);
            assertThat(before.progress().mayBeThankedFor()).as(where).isTrue();
        }
        assertThat(profiles.find(after.progress().owner()).orElseThrow().leftOn())
                .as("an open voice is with somebody who works here: " + where)
                .satisfies(left -> assertThat(left == null || timer == null).isTrue());
        play.clocks();
        assertThat(Seen.of(this, play, id))
                .as("twice on a day is once: " + where)
                .isEqualTo(after);
    }

    /** @param by who did it, and need not be told */
    private static void handOverIsTold(Seen before, Seen after, @Nullable PersonId by, String where) {
        var owner = after.progress().owner();
        if (owner.equals(before.progress().owner())) {
            return;
        }
        assertThat(after.passedTo().size())
                .as(where)
                .isEqualTo(before.passedTo().size() + 1);
        assertThat(after.passedTo().getLast()).as(where).isEqualTo(owner.value());
        if (!after.raiser().equals(by)) {
            assertThat(after.toldRaiser()).as("the raiser knows: " + where).isGreaterThan(before.toldRaiser());
        }
        if (!owner.equals(by)) {
            assertThat(after.waitsFor(owner)).as("the owner knows: " + where).isGreaterThan(before.waitsFor(owner));
        }
    }

    private static void holds(Seen now, String where) {
        var closed = now.progress().state() == State.CLOSED;
        assertThat(now.progress().timer() == null).as(where).isEqualTo(closed);
        assertThat(now.passedTo().getLast())
                .as("whose it is, is what was told last: " + where)
                .isEqualTo(now.progress().owner().value());
    }

    /** What can be seen of it from outside. */
    private record Seen(PersonId raiser, Progress progress, List<Long> passedTo, long events, List<Told> told) {
        record Told(long to, String key) {}

        static Seen of(VoiceAtRandomTest test, Play play, ItemId id) {
            var raiser = test.office.person("Aino");
            return test.onBehalf
                    .of(
                            raiser.value(),
                            () -> new Seen(
                                    raiser,
                                    play.item(id).progress(),
                                    test.jdbc
                                            .sql("select to_id from voice.event where item_id = ? and kind ="
                                                    + " 'passed' order by id")
                                            .param(id.value())
                                            .query(Long.class)
                                            .list(),
                                    test.jdbc
                                            .sql("select count(*) from voice.event where item_id = ?")
                                            .param(id.value())
                                            .query(Long.class)
                                            .single(),
                                    List.of()))
                    .with(test.jdbc
                            .sql("select person_id as \"to\", key from notifications.notice where topic = 'voice'"
                                    + " order by id")
                            .query(Told.class)
                            .list());
        }

        private Seen with(List<Told> all) {
            return new Seen(raiser, progress, passedTo, events, all);
        }

        long toldRaiser() {
            return told.stream().filter(one -> one.to() == raiser.value()).count();
        }

        long waitsFor(PersonId owner) {
            return told.stream()
                    .filter(one -> one.to() == owner.value() && one.key().equals("voice.notice.waits"))
                    .count();
        }
    }
}
