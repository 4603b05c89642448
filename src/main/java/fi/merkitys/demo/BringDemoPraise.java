package fi.merkitys.demo;

import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import fi.merkitys.successes.gestures.Means;
import fi.merkitys.successes.gestures.ThankInPerson;
import fi.merkitys.successes.praise.BringPraise;
import fi.merkitys.successes.praise.ConfirmPraise;
import fi.merkitys.successes.praise.FindPraise;
import fi.merkitys.successes.praise.Praise;
import fi.merkitys.successes.praise.ReadPraise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** What the customers of the year wrote under their ratings: most of it was passed on, some waits. */
@Service
class BringDemoPraise {
    /** So many of each supervisor's proposals still wait. */
    private static final int LEFT = 3;

    private static final int PASSED_ON = 4;

    private final FindPraise find;
    private final ReadPraise read;
    private final ConfirmPraise confirm;
    private final BringPraise bring;
    private final ThankInPerson thank;
    private final OnBehalf onBehalf;
    private final DemoDirectory directory;
    private final Clock clock;

    BringDemoPraise(
            FindPraise find,
            ReadPraise read,
            ConfirmPraise confirm,
            BringPraise bring,
            ThankInPerson thank,
            OnBehalf onBehalf,
            DemoDirectory directory,
            Clock clock) {
        this.find = find;
        this.read = read;
        this.confirm = confirm;
        this.bring = bring;
        this.thank = thank;
        this.onBehalf = onBehalf;
        this.directory = directory;
        this.clock = clock;
    }

    /** After the contacts are in. */
    void of(DemoOrganisation demo) {
        find.now();
        var ids = directory.people();
        var agents = demo.people().stream()
                .filter(person -> person.roles().equals(Set.of(DemoRole.AGENT)) && person.leftOn() == null)
                .toList();
        var supervisors = new TreeSet<String>();
        // Where nobody thanks, what customers wrote lies about as well.
        agents.stream()
                .filter(agent -> !DemoSuccesses.THANKLESS.equals(agent.team()))
                .forEach(agent -> supervisors.add(String.valueOf(agent.supervisor())));
        supervisors.forEach(supervisor -> confirm(DemoDirectory.id(ids, supervisor)));
        var agent = DemoDirectory.id(ids, agents.getFirst().employeeId());
        onBehalf.of(
                agent.value(),
                () -> bring.typed(
                        agent,
                        agent,
                        "Olen Maija Mallikas, numeroni on 040 123 4567. Sinun ansiostasi ehdin junaan. Kiitos!",
                        "puhelimessa",
                        LocalDate.now(clock)));
    }

    /** @return whether this one was outstanding, and prompted a card, which was written */
    private boolean passOn(Praise praise, PersonId supervisor, boolean thanked) {
        var at = nextDay(praise.saidOn());
        return confirm.acceptAt(praise.id(), supervisor, at) instanceof ConfirmPraise.Accepted accepted
                && !thanked
                && thank.outstanding(supervisor, accepted.success().value())
                && thank.done(supervisor, praise.agent(), Means.CARD, at.plus(Duration.ofMinutes(30)));
    }

    private Instant nextDay(LocalDate saidOn) {
        var next = saidOn.plusDays(1).atTime(9, 20).atZone(clock.getZone()).toInstant();
        return next.isBefore(clock.instant()) ? next : clock.instant().minus(Duration.ofHours(1));
    }

    private void confirm(PersonId supervisor) {
        onBehalf.of(supervisor.value(), () -> {
            var waiting = read.allOf(supervisor);
            var thanked = false;
            for (var praise : waiting.subList(Math.min(LEFT, waiting.size()), waiting.size())) {
                if (waiting.indexOf(praise) < LEFT + PASSED_ON) {
                    thanked |= passOn(praise, supervisor, thanked);
                } else {
                    confirm.decline(praise.id(), supervisor);
                }
            }
            return List.of();
        });
    }
}
