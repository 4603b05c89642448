package fi.merkitys.demo;

import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import fi.merkitys.successes.fame.Halls;
import fi.merkitys.successes.fame.Merit;
import fi.merkitys.successes.fame.NewHall;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hall of fame of last year: criteria in October, names until November, two honoured in December. */
@Service
class BringDemoFame {
    private final Halls halls;
    private final OnBehalf onBehalf;
    private final DemoDirectory directory;
    private final Clock clock;
    private final Sections words = Sections.read("/demo/fame.txt");

    BringDemoFame(Halls halls, OnBehalf onBehalf, DemoDirectory directory, Clock clock) {
        this.halls = halls;
        this.onBehalf = onBehalf;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    void of(DemoOrganisation demo) {
        var year = LocalDate.now(clock).getYear() - 1;
        var ids = directory.people();
        var hr = first(demo, DemoRole.HR, ids);
        var hall = new NewHall(year, text("service"), text("sales"), "", "", LocalDate.of(year, Month.NOVEMBER, 30));
        if (onBehalf.of(hr.value(), () -> halls.publish(hall, hr, noon(year, Month.OCTOBER, 6)))) {
            honoured(demo, Merit.SERVICE, "fi", year, ids);
            honoured(demo, Merit.SALES, "lt", year, ids);
        }
    }

    /** Two are named, by the two listed after them; the first is chosen. */
    private void honoured(DemoOrganisation demo, Merit merit, String language, int year, Map<String, PersonId> ids) {
        var people = demo.people().stream()
                .filter(one -> one.roles().equals(Set.of(DemoRole.AGENT))
                        && one.leftOn() == null
                        && one.language().equals(language)
                        && one.hiredOn().isBefore(LocalDate.of(year, Month.JULY, 1)))
                .map(one -> DemoDirectory.id(ids, one.employeeId()))
                .toList();
        var reasons = words.under(merit.key() + " reasons");
        for (var n = 0; n < reasons.size(); n++) {
            var nominee = people.get(n + 4);
            var nominator = people.get(n + 8);
            var reason = reasons.get(n);
            onBehalf.of(nominator.value(), () -> {
                halls.nominate(year, merit, nominee, nominator, reason, noon(year, Month.NOVEMBER, 12));
                return reason;
            });
        }
        var leader = first(demo, DemoRole.LEADER, ids);
        onBehalf.of(leader.value(), () -> {
            halls.choose(
                    year, merit, people.get(4), leader, text(merit.key() + " chosen"), noon(year, Month.DECEMBER, 9));
            return leader;
        });
    }

    private String text(String under) {
        return String.join("\n", words.under(under));
    }

    private static PersonId first(DemoOrganisation demo, DemoRole role, Map<String, PersonId> ids) {
        return demo.people().stream()
                .filter(person -> person.is(role))
                .findFirst()
                .map(person -> DemoDirectory.id(ids, person.employeeId()))
                .orElseThrow();
    }

    private Instant noon(int year, Month month, int day) {
        return LocalDate.of(year, month, day)
                .atTime(12, 0)
                .atZone(clock.getZone())
                .toInstant();
    }
}
