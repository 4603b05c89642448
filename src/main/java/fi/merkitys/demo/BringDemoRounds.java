package fi.merkitys.demo;

import fi.merkitys.feedback.rounds.AnswerRound;
import fi.merkitys.feedback.rounds.CloseRounds;
import fi.merkitys.feedback.rounds.OpenRound;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.Deputies;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** What a supervisor asked without names: four answers, which were held back; six, which were read; and one that is open. */
@Service
class BringDemoRounds {
    private static final List<String> IN_FINNISH = List.of(
            "Kuuntelet, kun jokin ei suju. Toivoisin, että kerrot myös, mitä asialle tapahtui.",
            "Listaukset luvuista viikkopalavereissa vievät aikaa. Puhutaan mieluummin yhdestä oikeasta puhelusta.",
            "Hyvä kun tulet itse linjoille ruuhkan aikana.",
            "Vuorotoiveisiin voisi vastata aiemmin, nyt joutuu odottamaan viime tippaan.",
            "Annat palautteen heti eikä kuukauden päästä. Jatka niin.",
            "Muut tiimit kuulevat muutoksista ennen meitä. Kerro meille, kun tiedät itsekin vasta puolet.");

    private static final List<String> IN_LITHUANIAN = List.of(
            "Išklausote, kai kas nors nesiseka. Norėčiau paskui išgirsti, kuo tai baigėsi.",
            "Per savaitės susirinkimus ilgai kalbame apie skaičius. Geriau aptarkime vieną tikrą skambutį.",
            "Gerai, kad per piką ir jūs atsiliepiate į skambučius.",
            "Į pamainų pageidavimus atsakykite anksčiau: dabar laukiame iki paskutinės dienos.",
            "Grįžtamąjį ryšį gauname iš karto, ne po mėnesio. Taip ir toliau.",
            "Kitos komandos apie pokyčius sužino anksčiau. Pasakykite ir tada, kai dar ne viskas aišku.");

    private final OpenRound open;
    private final AnswerRound answer;
    private final CloseRounds close;
    private final Deputies people;
    private final OnBehalf onBehalf;
    private final Clock clock;

    BringDemoRounds(
            OpenRound open, AnswerRound answer, CloseRounds close, Deputies people, OnBehalf onBehalf, Clock clock) {
        this.open = open;
        this.answer = answer;
        this.close = close;
        this.people = people;
        this.onBehalf = onBehalf;
        this.clock = clock;
    }

    void inFinnish(PersonId supervisor) {
        var today = LocalDate.now(clock);
        var four = IN_FINNISH.subList(0, 4);
        round(supervisor, "Mitä voisin tehdä toisin, jotta saat työsi tehtyä hyvin?", today.minusDays(160), four, true);
        round(supervisor, "Mitä minun kannattaa jatkaa ja mitä tehdä toisin?", today.minusDays(75), IN_FINNISH, true);
        var three = IN_FINNISH.subList(0, 3);
        round(supervisor, "Miten viikkopalaveri palvelisi sinua paremmin?", today.minusDays(5), three, false);
    }

    void inLithuanian(PersonId supervisor) {
        var on = LocalDate.now(clock).minusDays(40);
        round(supervisor, "Ką galėčiau daryti kitaip, kad jums geriau sektųsi dirbti?", on, IN_LITHUANIAN, true);
    }

    private void round(PersonId supervisor, String question, LocalDate on, List<String> answers, boolean over) {
        var opened = onBehalf.of(supervisor.value(), () -> open.about(supervisor, question, on));
        if (!(opened instanceof OpenRound.Opened round)) {
            throw new IllegalStateException("the demo's round does not fit: " + opened);
        }
        // Whoever plays an agent is the first of them, and has not answered.
        var answering = people.reportsOf(supervisor, on).stream()
                .skip(1)
                .limit(answers.size())
                .toList();
        for (var at = 0; at < answering.size(); at++) {
            var person = answering.get(at);
            var words = answers.get(at);
            onBehalf.of(person.value(), () -> answer.to(round.id(), person, words, on.plusDays(2)));
        }
        if (over) {
            close.on(on.plusDays(20));
        }
    }
}
