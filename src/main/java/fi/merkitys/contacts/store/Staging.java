package fi.merkitys.contacts.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The rows of one file inside the store, before it is decided what becomes of them.
 *
 * <p>The rows of a source's first file go straight into its table: there is nothing to compare them with, and writing
 * twenty million rows twice would cost a third of the whole import. All others go through a table of their own.
 *
 * @param table that holds them and nothing else
 * @param direct whether it is already the source's table
 * @param byLine whether each row knows its line
 */
record Staging(String table, boolean direct, boolean byLine) {
    /** Rows that may come into the store; the others carry a reason. */
    static final String GOOD = "id_hash >= " + ContactColumn.FIRST_HASH;

    /** What DuckDB's reader could not read the file with. */
    static final class UnreadableForm extends Exception {}

    /** Reads the file as it is. Nothing of it remains where its form is not clean. */
    static Staging read(Duck duck, MergeOrder order) throws SQLException, IOException, UnreadableForm {
        if (!QuickLook.findsNothingOdd(order.file())) {
            throw new UnreadableForm();
        }
        var reading = order.reading();
        var select = reading.select(reading.file(order.file()));
        var direct = order.table().isEmpty(duck);
        var staging = direct ? new Staging(order.table().name(), true, false) : apart(false);
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

    private static Staging apart(boolean byLine) {
        return new Staging("stage", false, byLine);
    }

    private void fill(Duck duck, MergeOrder order, String select) throws SQLException {
        duck.runAll("drop table if exists reject_errors; drop table if exists reject_scans");
        duck.runLong(
                direct
                        ? "insert into %s (%s) %s"
                                .formatted(
                                        table,
                                        ContactColumn.list(order.reading().columns()),
                                        select)
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
        return "rowid - " + duck.number("select coalesce(min(rowid), 0) from " + table);
    }
}
