package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Mapping;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The contacts of one source.
 *
 * @param columns that its files have filled so far
 */
record ContactTable(int sourceId, Set<ContactColumn> columns) {

    String name() {
        return nameFor(sourceId);
    }

    static String nameFor(int sourceId) {
        return "contact_" + sourceId;
    }

    boolean has(ContactColumn column) {
        return columns.contains(column);
    }

    /** As it is; without any column where nothing has come in yet. */
    static ContactTable of(Duck duck, int sourceId) throws SQLException {
        return duck.query(
                "select column_name from duckdb_columns() where database_name = current_database() and table_name = ?",
                rows -> {
                    var columns = EnumSet.noneOf(ContactColumn.class);
                    while (rows.next()) {
                        columns.add(ContactColumn.valueOf(rows.getString(1).toUpperCase(Locale.ROOT)));
                    }
                    return new ContactTable(sourceId, columns);
                },
                nameFor(sourceId));
    }

    /** With the columns that the mapping fills. */
    static ContactTable readyFor(Duck duck, int sourceId, Mapping mapping) throws SQLException {
        var wanted = ContactColumn.filledBy(mapping);
        duck.runAll("create table if not exists %s(%s)"
                .formatted(
                        nameFor(sourceId),
                        wanted.stream().map(ContactColumn::definition).collect(Collectors.joining(", "))));
        var table = of(duck, sourceId);
        for (var column : wanted) {
            if (!table.has(column)) {
                duck.runAll("alter table " + table.name() + " add column " + column.definition());
            }
        }
        return of(duck, sourceId);
    }

    boolean isEmpty(Duck duck) throws SQLException {
        return columns.isEmpty() || duck.number("select count(*) from (select 1 from " + name() + " limit 1)") == 0;
    }

    /** The ids of all sources that have contacts. */
    static List<Integer> sources(Duck duck) throws SQLException {
        return duck.query("""
            select substr(table_name, 9)::integer
            from duckdb_tables()
            where database_name = current_database() and starts_with(table_name, 'contact_')
            order by 1
            """, rows -> {
            var ids = new ArrayList<Integer>();
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
            return ids;
        });
    }
}
