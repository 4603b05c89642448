package fi.merkitys.demo;

import fi.merkitys.onetoones.skiplevel.HeardPoints;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** What a leader heard from somebody further down, what was released and what was done about it; and whom they meet next. */
@Service
class BringDemoSkipLevels {
    private static final String ACROSS_A_LEVEL = "skip_level";
    private static final int MORNING = 9;

    private final DemoTalk talk;
    private final HeardPoints heard;
    private final Clock clock;
    private final DemoTalks texts = new DemoTalks();

    BringDemoSkipLevels(DemoTalk talk, HeardPoints heard, Clock clock) {
        this.talk = talk;
        this.heard = heard;
        this.clock = clock;
    }

    void of(PersonId leader, List<PersonId> agents, String language) {
        var today = LocalDate.now(clock);
        var employee = agents.getFirst();
        var met = talk.plan(leader, employee, ACROSS_A_LEVEL, BringDemoTalks.workday(today.minusDays(23)), MORNING);
        var at = met.endsAt();
        var released = talk.as(leader, () -> heard.write(met, texts.of("heard instructions", language), leader, at));
        talk.as(leader, () -> heard.write(met, texts.of("heard quiet", language), leader, at));
        talk.as(employee, () -> heard.release(released, employee, at.plus(Duration.ofHours(2))));
        talk.as(
                leader,
                () -> heard.answer(released, leader, texts.of("heard answer", language), at.plus(Duration.ofDays(6))));
        talk.ended(met, texts.of("summary skip", language), true);
        talk.plan(leader, agents.get(1), ACROSS_A_LEVEL, BringDemoTalks.workday(today.plusDays(6)), MORNING + 1);
    }
}
