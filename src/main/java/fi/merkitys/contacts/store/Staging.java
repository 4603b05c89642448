package fi.merkitys.contacts.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file inside the store, before it is decided what becomes of them.
 *
 * <p>The rows of a source's first file go straight into the contact table: there is nothing to compare them with, and
 * writing twenty million rows twice would cost a third of the whole import. All others go through a table of their own.
 *
 * @param table that holds them
 * @param rows the condition that picks them there
 * @param direct whether the table is already the contact table
 * @param byLine whether each row knows its line
 */
record Staging(String table, String rows, boolean direct, boolean byLine) {

    /** What DuckDB's reader could not read the file with. */
    static final class UnreadableForm extends Exception {}

    /** Reads the file as it is. Nothing of it remains where its form is not clean. */
    static Staging read(Duck duck, MergeOrder order) throws SQLException, UnreadableForm {
        var direct = duck.number(
                        "select count(*) from (select 1 from contact where source_id = ? limit 1)", order.sourceId())
                == 0;
        var reading = order.reading();
        var select = reading.select(reading.file(order.file()));
        var staging = direct ? direct(order) : apart(false);
        try {
            staging.fill(duck, order, select);
        } catch (SQLException e) {
            if (isAboutForm(e)) {
                throw new UnreadableForm();
            }
            throw e;
        }
        if (duck.number("select count(*) from reject_errors") > 0) {
            throw new UnreadableForm();
        }
        return staging;
    }

    /** Reads a copy of the file in which everything has the right form. */
    static Staging readClean(Duck duck, MergeOrder order, Path clean) throws SQLException {
        var staging = apart(true);
        var reading = order.reading();
        staging.fill(duck, order, reading.select(reading.clean(clean), "line"));
        return staging;
    }

    private static Staging direct(MergeOrder order) {
        return new Staging("contact", "import_id = " + order.importId(), true, false);
    }

    private static Staging apart(boolean byLine) {
        return new Staging("stage", "true", false, byLine);
    }

    private void fill(Duck duck, MergeOrder order, String select) throws SQLException {
        duck.runAll("drop table if exists reject_errors; drop table if exists reject_scans");
        duck.runLong(
                direct
                        ? "insert into contact select %d, %d, * from (%s)"
                                .formatted(order.sourceId(), order.importId(), select)
                        : "create or replace temp table stage as " + select);
    }

    private static boolean isAboutForm(SQLException e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("CSV") || message.contains("Maximum line size") || message.contains("strict mode");
    }

    /** The number of a row in the file, counted from 0, or its line. */
    String position(Duck duck) throws SQLException {
        if (byLine) {
            return "line";
        }
        return "rowid - " + duck.number("select coalesce(min(rowid), 0) from " + table + " where " + rows);
    }

    /** Whether the row, by its alias, may come into the store. */
    String good(@Nullable String alias) {
        var dot = alias == null ? "" : alias + ".";
        return (direct ? dot + rows : "true") + " and " + dot + "reason is null";
    }
}
