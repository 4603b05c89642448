package fi.merkitys.contacts.imports;

import fi.merkitys.contacts.ContactImport;
import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ProblemWords;
import fi.merkitys.contacts.Progress;
import fi.merkitys.shell.Wording;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it.
 *
 * @param elapsed since it began, zero before
 */
public record ImportView(
        ContactImport contacts, ContactSource source, Progress progress, Duration elapsed, List<Reason> reasons) {
    private static final double TOO_EARLY_TO_TELL = 0.02;

    /** A row as it stands in the file. */
    public record Example(long line, String raw) {}

    /** Rows that wait for one reason, with a few of them. */
    public record Reason(String key, long rows, List<Example> examples) {
        public String words(Wording wording) {
            return wording.t("contacts.reason." + key);
        }

        public String help(Wording wording) {
            return wording.t("contacts.reasonHelp." + key);
        }

        /** Others are put right in the file, these by saying who it is. */
        public boolean isUnknownAgent() {
            return key.equals("agent-unknown");
        }
    }

    public int id() {
        return contacts.id().value();
    }

    public boolean finished() {
        return contacts.isFinished();
    }

    public boolean failed() {
        return contacts.state() == ContactImport.State.FAILED;
    }

    public boolean tried() {
        return contacts.state() == ContactImport.State.TRIED;
    }

    /** For a progress bar that knows no half per cents. */
    public int percent() {
        return (int) Math.round(100 * progress.share());
    }

    public boolean reading() {
        return progress.phase() == Progress.Phase.READING;
    }

    /** What it did, or does, in one sentence. */
    public String headline(Wording wording) {
        var counts = contacts.counts();
        return switch (contacts.state()) {
            case RECEIVED, MERGED -> doing(wording);
            case FAILED -> problem(wording);
            case TRIED ->
                wording.t(
                        "contacts.import.wouldDo",
                        counts.accepted(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.quarantined());
            case DONE ->
                counts.quarantined() == 0
                        ? wording.t("contacts.import.didAll", counts.accepted(), counts.updated(), counts.unchanged())
                        : wording.t(
                                "contacts.import.didSome",
                                counts.accepted() + counts.updated() + counts.unchanged(),
                                counts.quarantined());
        };
    }

    private String doing(Wording wording) {
        return switch (progress.phase()) {
            case WAITING, FINISHED -> wording.t("contacts.import.waiting");
            case READING -> wording.t("contacts.import.reading");
            case SUMMING -> wording.t("contacts.import.summing");
        };
    }

    public String problem(Wording wording) {
        var problem = contacts.problem();
        return problem == null ? "" : ProblemWords.of(problem, wording);
    }

    public boolean hindered() {
        return !finished() && contacts.problem() != null;
    }

    /** "1.2 of 2.0 million rows, 20 seconds left", as far as it can be told. */
    public @Nullable String howFar(Wording wording) {
        long rows = progress.rows();
        if (!reading() || rows == 0 || progress.share() < TOO_EARLY_TO_TELL) {
            return null;
        }
        long left = Math.round(elapsed.toMillis() / 1000.0 * (1 - progress.share()) / progress.share());
        return wording.t("contacts.import.howFar", Math.round(rows * progress.share()), rows, Math.max(1, left));
    }

    public @Nullable String first(Wording wording) {
        return at(contacts.firstContact(), wording);
    }

    public @Nullable String last(Wording wording) {
        return at(contacts.lastContact(), wording);
    }

    private static @Nullable String at(@Nullable LocalDateTime time, Wording wording) {
        return time == null ? null : wording.dateTime(time);
    }

    /** Whether there are rows that somebody has to mend in the file itself. */
    public boolean repairable() {
        return !tried() && reasons.stream().anyMatch(reason -> !reason.isUnknownAgent());
    }

    /** A refused file is gone, one that met a full disk waits. */
    public boolean fileKept() {
        return contacts.fileKept();
    }

    public String took(Wording wording) {
        return contacts.duration()
                .map(taken -> taken.toSeconds() < 60
                        ? wording.t(
                                "contacts.import.seconds", Math.max(0.1, Math.round(taken.toMillis() / 100.0) / 10.0))
                        : wording.t("contacts.import.minutes", taken.toMinutes(), taken.toSecondsPart()))
                .orElse("");
    }
}
