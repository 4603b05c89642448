package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Header;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Brings files into the contact store and their sums into PostgreSQL. One at a time. */
public final class Importer {
    private final ContactStore store;
    private final DataSource postgres;
    private final Clock clock;
    private final ErasedAgents erased;
    private volatile @Nullable Duck busy;
    private volatile long rows;

    public Importer(ContactStore store, DataSource postgres, Clock clock, ErasedAgents erased) {
        this.store = store;
        this.postgres = postgres;
        this.clock = clock;
        this.erased = erased;
    }

    /** From the reading of a file until its sums are written. */
    public ContactStore.Staying stayOpen() {
        return store.stayOpen();
    }

    /** The source, as far as reading and summing need to know it. */
    public record Source(int id, String name, Mapping mapping) {
        int repeatDays(StoreSettings settings) {
            var own = mapping.repeatDays();
            return own == null ? settings.repeatDays() : own;
        }
    }

    /** What became of a file. */
    public sealed interface Outcome {
        record Done(Merged merged) implements Outcome {}

        /** Nothing of it was taken. */
        record Refused(Problem problem) implements Outcome {}
    }

    /** Goes into PostgreSQL in the same transaction as the agent-days. */
    @FunctionalInterface
    public interface Beside {
        void write(Connection connection, Set<String> knownAgents) throws SQLException;
    }

    /** How far the reading of the present file has come, from 0 to 1. */
    public double progress() {
        var duck = busy;
        return duck == null ? 0 : duck.progress();
    }

    /** About how many rows the present file has; 0 as long as that is not known. */
    public long rows() {
        return rows;
    }

    /** Breaks off what runs now; nothing of it remains. */
    public void stop() {
        var duck = busy;
        if (duck != null) {
            duck.interrupt();
        }
    }

    /**
     * Brings a file in whole, or, where it is in already, tells again what became of it.
     *
     * @param dryRun only tell what would become of it
     */
    public Outcome merge(int importId, Source source, Path upload, boolean dryRun) throws SQLException, IOException {
        try (var duck = store.open()) {
            var before = Notes.of(duck, importId);
            if (before.isPresent()) {
                return new Outcome.Done(before.get());
            }
            busy = duck;
            return merge(duck, importId, source, upload, dryRun);
        } catch (Unpacking.Refused e) {
            return new Outcome.Refused(e.problem());
        } finally {
            busy = null;
            rows = 0;
        }
    }

    private Outcome merge(Duck duck, int importId, Source source, Path upload, boolean dryRun)
            throws SQLException, IOException, Unpacking.Refused {
        var settings = store.settings();
        var work = settings.work().resolve("import-" + importId + ".plain");
        try {
            var format = source.mapping().format();
            var plain = Unpacking.plain(upload, format.charset(), work);
            rows = RowEstimate.of(plain);
            var first = FirstLine.of(plain, format);
            if (first.isEmpty()) {
                return new Outcome.Refused(Problem.of("contacts.import.empty"));
            }
            var missing = missingColumns(source.mapping(), first.get().header());
            if (missing.isPresent()) {
                return new Outcome.Refused(missing.get());
            }
            duck.runAll(CustomerKey.in(settings.customerKey()).variables());
            var merging = new MergeFile(duck, order(duck, importId, source, plain, first.get()), dryRun);
            return new Outcome.Done(merging.merge());
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private MergeOrder order(Duck duck, int importId, Source source, Path plain, FirstLine first) throws SQLException {
        var settings = store.settings();
        var reading = new Reading(
                source.mapping(),
                first.header(),
                settings.zone(),
                clock.instant().atZone(settings.zone()).toLocalDateTime().withNano(0),
                keptFrom(duck, source.id()));
        return new MergeOrder(
                importId,
                ContactTable.readyFor(duck, source.id(), source.mapping()),
                plain,
                settings.work(),
                reading,
                agents(source.name()),
                source.repeatDays(settings),
                first.raw(),
                erased);
    }

    static Optional<Problem> missingColumns(Mapping mapping, Header header) {
        var missing = mapping.columns().stream()
                .filter(column -> header.indexOf(column).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                "contacts.import.columns-missing", String.join(", ", missing), String.join(", ", header.names())));
    }

    private static LocalDate keptFrom(Duck duck, int sourceId) throws SQLException {
        return duck.query(
                "select day from kept_from where source_id = ?",
                rows -> rows.next() ? rows.getObject(1, LocalDate.class) : LocalDate.of(2000, 1, 1),
                sourceId);
    }

    /**
     * Brings the agent-days of a source up to date with its contacts and with whom its agent keys mean.
     *
     * @return whether any changed
     */
    public boolean sum(Source source, Beside beside) throws SQLException {
        var agents = agents(source.name());
        var order = new SumOrder(source.id(), agents, source.mapping(), source.repeatDays(store.settings()));
        try (var duck = store.open()) {
            busy = duck;
            return new SumAgentDays(duck, postgres, order).sum(connection -> beside.write(connection, agents.keySet()));
        } finally {
            busy = null;
        }
    }

    private Map<String, Long> agents(String source) throws SQLException {
        try (var connection = postgres.getConnection()) {
            return Agents.of(connection, source);
        }
    }
}
