package fi.merkitys.goals.progress;

import fi.merkitys.goals.GoalWords;
import fi.merkitys.goals.reality.OwnFigure;
import fi.merkitys.shell.Wording;

/** One person's way towards a goal in sentences, that speak to her or, for her supervisor, about her. */
public final class OwnWords {
    private final Wording words;
    private final GoalWords goals;
    private final String voice;

    public OwnWords(Wording words, boolean toHerself) {
        this.words = words;
        this.goals = new GoalWords(words);
        this.voice = toHerself ? "goals.mine." : "goals.hers.";
    }

    /** "In October your handle time was 5 min 12 s: at the target of at most 5 min 30 s." */
    public String now(OwnProgress goal) {
        var latest = goal.latest();
        var metric = goal.version().definition().metric();
        var target = goals.target(metric, latest.target());
        var days = goals.days(latest.days());
        var newcomer = goal.newcomer();
        if (newcomer != null) {
            return words.t(
                    voice + (newcomer.reached() ? "onRamp" : "behindRamp"),
                    days,
                    goals.value(metric, newcomer.value()),
                    goals.about(metric, newcomer.rampedTarget()),
                    target);
        }
        return latest.known()
                ? words.t(
                        voice + (latest.reached() ? "reached" : "notReached"),
                        days,
                        goals.value(metric, latest.value()),
                        target)
                : words.t(voice + "noFigure", days, target);
    }

    /** In how many of the last periods the target was reached. */
    public String overTime(OwnProgress goal) {
        var known = goal.periods().stream().filter(OwnFigure::known).toList();
        var reached = known.stream().filter(OwnFigure::reached).count();
        return known.isEmpty() ? "" : words.t("goals.periodsReached", reached, known.size());
    }

    /** Whether evening out the mix of queues changes what is told. */
    public boolean mixMatters(OwnProgress goal) {
        var counted = goal.counted();
        return counted != null && counted.reached() != counted.reachedEvened();
    }

    public String evened(OwnProgress goal) {
        var counted = goal.counted();
        return counted == null
                ? ""
                : words.t(
                        voice + (counted.reachedEvened() ? "evenedReached" : "evenedNotReached"),
                        goals.value(
                                goal.version().definition().metric(),
                                counted.evened().adjusted()));
    }

    /** Why the person does not count in the finding: never a reproach. */
    public String leftOut(OwnProgress goal) {
        var out = goal.leftOut();
        return out == null ? "" : words.t(voice + "leftOut", goals.leftOut(out));
    }
}
