package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Keeps the rows that could not be used as they were written, so that they can be mended and brought in again. */
final class Quarantining {
    /** Beyond that the file as a whole is wrong, and no one mends it row by row; the counts stay exact. */
    private static final long MOST = 1_000_000;

    /** What is kept of one row at most. */
    private static final int LONGEST_RAW = 1 << 16;

    private final Duck duck;
    private final MergeOrder order;

    Quarantining(Duck duck, MergeOrder order) {
        this.duck = duck;
        this.order = order;
    }

    /**
     * Keeps the rows of the staging that carry a reason, and those of unknown agents.
     *
     * @return false where the lines of the file cannot be told for certain
     */
    boolean keepMarked(Staging staging) throws SQLException, IOException {
        if (duck.number(
                        "select count(*) from found where reason <> ? or agent_key in (from unknown_key)",
                        Reason.SKIPPED)
                == 0) {
            return true;
        }
        var marked = duck.query(
                """
                select %1$s, case when %2$s then %3$d else id_hash end, case when %2$s then agent_key end
                from %4$s
                where (not %2$s and id_hash <> %5$d) or (%2$s and agent_key in (from unknown_key))
                order by 1
                limit %6$d
                """.formatted(
                                staging.position(duck),
                                "(" + Staging.GOOD + ")",
                                Reason.AGENT_UNKNOWN.code(),
                                staging.table(),
                                Reason.SKIPPED,
                                MOST),
                rows -> Marked.of(rows, staging.byLine()));
        if (!marked.isLeft()) {
            return true;
        }
        try (var appender = duck.appenderTo("quarantine")) {
            return CleanCopy.find(
                    order.file(), format(), order.reading().header().size(), marked, keepingIn(appender));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes the file anew without the records that break the form, and keeps those. */
    void keepBroken(Path clean) throws SQLException, IOException {
        try (var appender = duck.appenderTo("quarantine")) {
            CleanCopy.write(
                    order.file(), clean, format(), order.reading().header().size(), keepingIn(appender));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Format format() {
        return order.reading().mapping().format();
    }

    private CleanCopy.Wanted keepingIn(DuckDBAppender appender) {
        return (line, reason, agentKey, raw) -> {
            try {
                append(appender, line, reason, agentKey, raw);
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        };
    }

    private void append(DuckDBAppender appender, long line, Reason reason, @Nullable String agentKey, String raw)
            throws SQLException {
        appender.beginRow();
        appender.append(order.importId());
        appender.append(order.sourceId());
        appender.append(line);
        appender.append((short) reason.code());
        if (agentKey == null) {
            appender.appendNull();
        } else {
            appender.append(agentKey);
        }
        appender.append(raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw);
        appender.endRow();
    }
}
