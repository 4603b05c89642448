package fi.merkitys.contacts.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.merkitys.contacts.ContactImport;
import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ProblemWords;
import fi.merkitys.contacts.Progress;
import fi.merkitys.shell.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An import as a script reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContactImport")
record ImportAnswer(
        int id,
        String source,
        String file,
        long bytes,

        @Schema(description = "received, merged, done, failed or tried")
        String state,

        boolean dryRun,

        @Schema(description = "waiting, reading, summing or finished")
        String phase,

        @Schema(description = "how much of the phase is done, from 0 to 1")
        double share,

        long rowsRead,
        long accepted,
        long updated,
        long unchanged,
        @Schema(description = "left out by the mapping") long skipped,
        long quarantined,
        List<Waiting> reasons,
        @Nullable LocalDateTime firstContact,
        @Nullable LocalDateTime lastContact,

        @Schema(description = "why it failed, in words") @Nullable
        String problem,

        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Double durationSeconds) {

    /** Rows in quarantine for one reason. */
    @Schema(name = "QuarantineReason")
    record Waiting(String reason, String words, long rows) {}

    static ImportAnswer of(ContactImport contacts, ContactSource source, Progress progress, Wording wording) {
        var counts = contacts.counts();
        var problem = contacts.problem();
        return new ImportAnswer(
                contacts.id().value(),
                source.name(),
                contacts.fileName(),
                contacts.bytes(),
                key(contacts.state()),
                contacts.dryRun(),
                key(progress.phase()),
                progress.share(),
                counts.read(),
                counts.accepted(),
                counts.updated(),
                counts.unchanged(),
                counts.skipped(),
                counts.quarantined(),
                contacts.reasons().entrySet().stream()
                        .map(reason -> new Waiting(
                                reason.getKey(), wording.t("contacts.reason." + reason.getKey()), reason.getValue()))
                        .toList(),
                contacts.firstContact(),
                contacts.lastContact(),
                problem == null ? null : ProblemWords.of(problem, wording),
                contacts.receivedAt(),
                contacts.startedAt(),
                contacts.finishedAt(),
                contacts.duration().map(taken -> taken.toMillis() / 1000.0).orElse(null));
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
