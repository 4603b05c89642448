package fi.merkitys.demo;

import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import fi.merkitys.successes.EarlierSuccesses;
import fi.merkitys.successes.Reaction;
import fi.merkitys.successes.Success;
import fi.merkitys.successes.Successes;
import fi.merkitys.successes.TalkAboutSuccess;
import fi.merkitys.successes.Value;
import fi.merkitys.successes.Values;
import fi.merkitys.successes.Wall;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year of recognition, with signs and answers to what is newest. */
@Service
class BringDemoSuccesses {
    private static final int ANSWERED = 24;
    private static final int SIGNS_AT_MOST = 9;
    private static final List<Reaction> SIGNS = List.of(Reaction.values());
    private static final Duration WITHIN = Duration.ofDays(9);
    private static final Duration A_MONTH = Duration.ofDays(35);

    private final EarlierSuccesses earlier;
    private final Successes successes;
    private final TalkAboutSuccess talk;
    private final Values values;
    private final OnBehalf onBehalf;
    private final DemoDirectory directory;
    private final Clock clock;

    BringDemoSuccesses(
            EarlierSuccesses earlier,
            Successes successes,
            TalkAboutSuccess talk,
            Values values,
            OnBehalf onBehalf,
            DemoDirectory directory,
            Clock clock) {
        this.earlier = earlier;
        this.successes = successes;
        this.talk = talk;
        this.values = values;
        this.onBehalf = onBehalf;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    void of(DemoOrganisation demo) {
        var ids = directory.people();
        var somebody = DemoDirectory.id(ids, demo.people().getFirst().employeeId());
        if (!newest(somebody).isEmpty()) {
            return;
        }
        var known = values.all().stream().map(Value::id).sorted().toList();
        new DemoSuccesses(demo, ids, known, LocalDate.now(clock), clock.getZone())
                .year().stream()
                        .collect(Collectors.groupingBy(one -> one.success().teller()))
                        .forEach((teller, told) -> onBehalf.of(teller.value(), () -> earlier.add(told, null)));
        answer(demo, somebody, ids.values().stream().toList());
        demo.people().stream()
                .filter(person -> person.leftOn() == null && !person.is(DemoRole.AGENT))
                .map(person -> DemoDirectory.id(ids, person.employeeId()))
                .forEach(this::applaudOwn);
    }

    private List<Success> newest(PersonId viewer) {
        return onBehalf.of(viewer.value(), () -> successes.page(new Wall.Everybody(), null, ANSWERED, viewer));
    }

    /** Who leads answers what their people tell of themselves, within some days. */
    private void applaudOwn(PersonId supervisor) {
        onBehalf.of(supervisor.value(), () -> {
            var answeredUntil = clock.instant().minus(WITHIN);
            successes.unansweredBy(supervisor, clock.instant().minus(A_MONTH), ANSWERED).stream()
                    .filter(success -> success.toldAt().isBefore(answeredUntil))
                    .forEach(success -> talk.react(success, supervisor, Reaction.APPLAUSE));
            return supervisor;
        });
    }

    /** Most get a few signs; chance is the same each time. */
    private void answer(DemoOrganisation demo, PersonId viewer, List<PersonId> people) {
        var chance = Streams.of(Streams.SUCCESSES, 0, 2);
        var lines = Sections.read("/demo/successes.txt");
        var language = demo.people().stream()
                .collect(Collectors.toMap(DemoPerson::name, DemoPerson::language, (one, other) -> one));
        for (var success : newest(viewer)) {
            for (var n = chance.nextInt(SIGNS_AT_MOST); n > 0; n--) {
                var who = people.get(chance.nextInt(people.size()));
                var sign = SIGNS.get(chance.nextInt(SIGNS.size()));
                onBehalf.of(who.value(), () -> {
                    talk.react(success, who, sign);
                    return sign;
                });
            }
            if (chance.nextInt(3) == 0) {
                var who = people.get(chance.nextInt(people.size()));
                var said = lines.under("answer "
                        + language.getOrDefault(success.receivers().getFirst().name(), "en"));
                var words = said.get(chance.nextInt(said.size()));
                onBehalf.of(who.value(), () -> talk.answer(success, who, words));
            }
        }
    }
}
