package fi.merkitys.demo;

import fi.merkitys.feedback.AskForFeedback;
import fi.merkitys.feedback.EarlierFeedback;
import fi.merkitys.feedback.EarlierFeedbacks;
import fi.merkitys.feedback.Feedback;
import fi.merkitys.feedback.Feedbacks;
import fi.merkitys.feedback.GiveFeedback;
import fi.merkitys.feedback.Kind;
import fi.merkitys.feedback.NewFeedback;
import fi.merkitys.feedback.TalkAboutFeedback;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year of feedback, a conversation about one of them, questions that wait, and what a supervisor asked without names. */
@Service
class BringDemoFeedback {
    private final EarlierFeedbacks earlier;
    private final Feedbacks feedbacks;
    private final GiveFeedback give;
    private final TalkAboutFeedback talk;
    private final AskForFeedback ask;
    private final BringDemoRounds rounds;
    private final OnBehalf onBehalf;
    private final DemoDirectory directory;
    private final Clock clock;

    BringDemoFeedback(
            EarlierFeedbacks earlier,
            Feedbacks feedbacks,
            GiveFeedback give,
            TalkAboutFeedback talk,
            AskForFeedback ask,
            BringDemoRounds rounds,
            OnBehalf onBehalf,
            DemoDirectory directory,
            Clock clock) {
        this.earlier = earlier;
        this.feedbacks = feedbacks;
        this.give = give;
        this.talk = talk;
        this.ask = ask;
        this.rounds = rounds;
        this.onBehalf = onBehalf;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    void of(DemoOrganisation demo) {
        var ids = directory.people();
        var agents = demo.people().stream()
                .filter(person -> person.roles().equals(Set.of(DemoRole.AGENT)) && person.leftOn() == null)
                .toList();
        var agent = DemoDirectory.id(ids, agents.getFirst().employeeId());
        var supervisor = DemoDirectory.id(ids, String.valueOf(agents.getFirst().supervisor()));
        if (onBehalf.of(supervisor.value(), () -> feedbacks.countOf(supervisor)) > 0) {
            return;
        }
        var year = new DemoFeedback(demo, ids, LocalDate.now(clock), clock.getZone()).year();
        year.stream()
                .collect(Collectors.groupingBy(EarlierFeedback::giver))
                .forEach((giver, given) -> onBehalf.of(giver.value(), () -> earlier.add(given, null)));
        var colleague = DemoDirectory.id(ids, agents.get(1).employeeId());
        conversation(supervisor, agent);
        question(colleague, agent, "Miten selitän asiakkaalle uuden laskun? Kuulit eilen, kun puhuin siitä.", 3);
        question(agent, supervisor, "Onko jälkityöni mielestäsi nyt parempaa kuin keväällä?", 2);
        rounds.inFinnish(supervisor);
        demo.people().stream()
                .filter(person ->
                        person.is(DemoRole.SUPERVISOR) && person.language().equals("lt"))
                .findFirst()
                .ifPresent(person -> rounds.inLithuanian(DemoDirectory.id(ids, person.employeeId())));
    }

    /** Something to do differently, two weeks ago; they come back to it today. And a word of this morning. */
    private void conversation(PersonId supervisor, PersonId agent) {
        tell(
                supervisor,
                agent,
                Kind.CORRECTIVE,
                "Kun asiakas kysyi muuttomaksusta",
                "Aloitit vastauksen ennen kuin asiakas oli sanonut asiansa loppuun.",
                "Hän joutui kertomaan sen kahdesti ja alkoi kiirehtiä.",
                ago(14),
                LocalDate.now(clock));
        onBehalf.of(agent.value(), () -> {
            var told = latest(agent);
            talk.open(told.id(), agent, ago(14).plus(Duration.ofHours(2)));
            return talk.reply(
                    told,
                    agent,
                    "Jonossa oli silloin kymmenen ja se tuntui. Odotan jatkossa kaksi sekuntia ennen kuin vastaan.",
                    ago(14).plus(Duration.ofHours(3)));
        });
        tell(
                supervisor,
                agent,
                Kind.APPRECIATIVE,
                "Ruuhkassa, päivän viimeisessä puhelussa",
                "Kertasit puhelun lopuksi, mitä sovittiin ja kuka tekee mitäkin.",
                "Asiakas sanoi, että tietää nyt ensimmäistä kertaa, mitä tapahtuu.",
                ago(1),
                null);
    }

    private void tell(
            PersonId giver,
            PersonId receiver,
            Kind kind,
            String situation,
            String behaviour,
            String effect,
            Instant at,
            @Nullable LocalDate followUpOn) {
        onBehalf.of(
                giver.value(),
                () -> give.at(
                        new NewFeedback(giver, receiver, kind, situation, behaviour, effect, followUpOn, null), at));
    }

    private Feedback latest(PersonId receiver) {
        return feedbacks.openFor(receiver, LocalDate.now(clock)).stream()
                .filter(one -> one.isUnreadBy(receiver))
                .toList()
                .getLast();
    }

    private void question(PersonId asker, PersonId asked, String words, int daysAgo) {
        onBehalf.of(asker.value(), () -> ask.about(asker, List.of(asked), words, ago(daysAgo)));
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
