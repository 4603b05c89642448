package fi.merkitys.contacts.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each row of a file is to the store: new, a newer record of a contact, or nothing new. As if the rows came one by
 * one: the newest version wins, without a version the later row.
 */
final class Deciding {
    private static final long OLDEST = Long.MIN_VALUE + 1;

    static final int ACCEPTED = 0;
    static final int UPDATED = 1;
    static final int UNCHANGED = 2;

    private final Duck duck;
    private final MergeOrder order;
    private final Staging staging;

    Deciding(Duck duck, MergeOrder order, Staging staging) {
        this.duck = duck;
        this.order = order;
        this.staging = staging;
    }

    /**
     * Fills {@code decided}: a row for each that met another record of its contact, in the file or in the store. All
     * others are new.
     */
    void decide() throws SQLException {
        duck.runAll("""
            create or replace temp table decided(ord bigint, outcome utinyint, wins boolean);
            create or replace temp table replaced(old bigint);
            """);
        var repeated = findRepeated();
        if (!staging.direct()) {
            meetStore();
        }
        if (repeated) {
            walkRepeated();
        }
    }

    /** Ids that the file holds more than once; equal hashes of different ids do no harm, only work. */
    private boolean findRepeated() throws SQLException {
        duck.runAll("create or replace temp table repeated(id_hash ubigint)");
        var rows = staging.table() + " where " + Staging.GOOD;
        if (!Repeats.possible(duck, duck.number("select count(*) from " + rows), "id_hash", rows)) {
            return false;
        }
        duck.runAll("insert into repeated select id_hash from " + rows + " group by id_hash having count(*) > 1");
        return true;
    }

    /** First by the hash alone, which is read quickly; only what is met is looked at whole. */
    private void meetStore() throws SQLException {
        var table = order.table().name();
        duck.runAll("""
            create or replace temp table same as
            select rowid as old, id_hash
            from %s
            where id_hash in (select id_hash from stage where %s)
              and id_hash not in (from repeated)
            """.formatted(table, Staging.GOOD));
        if (duck.number("select count(*) from same") == 0) {
            return;
        }
        duck.runAll("""
            create or replace temp table met as
            select s.rowid as ord, c.rowid as old, (%s) and row(%s) is distinct from row(%s) as wins
            from same m
            join stage s on s.id_hash = m.id_hash
            join %s c on c.rowid = m.old and c.contact_id = s.contact_id
            where c.rowid between (select min(old) from same) and (select max(old) from same);
            insert into decided select ord, case when wins then %d else %d end, wins from met;
            insert into replaced select old from met where wins;
            """.formatted(
                        order.isVersioned() ? version("s", filled()) + " >= " + version("c", stored()) : "true",
                        content("s", filled()),
                        content("c", stored()),
                        table,
                        UPDATED,
                        UNCHANGED));
    }

    private void walkRepeated() throws SQLException {
        var before = staging.direct()
                ? ""
                : """
                union all
                select -1, contact_id, %s, hash(row(%s)), rowid
                from %s c
                where id_hash in (from repeated)
                """.formatted(
                                version("c", stored()),
                                content("c", stored()),
                                order.table().name());
        duck.runAll("""
            create or replace temp table walked as
            with seen as (
              select rowid as ord, contact_id, %s as v, hash(row(%s)) as content, null::bigint as old
              from %s s
              where %s and id_hash in (from repeated)
              %s
            ), newest as (
              select *, max(v) over (partition by contact_id order by ord rows between unbounded preceding and 1 preceding)
                as before
              from seen
            ), applied as (
              select *, (%s or before is null or v >= before) as applies from newest
            ), compared as (
              select *, lag(content) over (partition by contact_id, applies order by ord) as earlier,
                row_number() over (partition by contact_id, applies order by ord) as place
              from applied
            ), outcomes as (
              select ord, contact_id, old,
                case
                  when not applies then %d
                  when place = 1 then %d
                  when content = earlier then %d
                  else %d
                end as outcome
              from compared
            )
            select *,
              old is null and outcome <> %5$d and ord = max(ord) filter (where outcome <> %5$d) over (partition by contact_id) as wins,
              max(ord) filter (where outcome <> %5$d) over (partition by contact_id) >= 0 as beaten
            from outcomes
            """.replace("%5$d", String.valueOf(UNCHANGED)).formatted(
                version("s", filled()),
                content("s", filled()),
                staging.table(),
                Staging.GOOD,
                before,
                order.isVersioned() ? "false" : "true",
                UNCHANGED,
                ACCEPTED,
                UNCHANGED,
                UPDATED));
        duck.runAll("""
            insert into decided select ord, outcome, wins from walked where old is null;
            insert into replaced select old from walked where old is not null and beaten;
            """);
    }

    private Set<ContactColumn> filled() {
        return order.reading().columns();
    }

    private Set<ContactColumn> stored() {
        return order.table().columns();
    }

    private static String version(String alias, Set<ContactColumn> columns) {
        return columns.contains(ContactColumn.VERSION)
                ? "coalesce(" + alias + ".version, " + OLDEST + ")"
                : String.valueOf(OLDEST);
    }

    /** Everything of a record but its id; a column that one side lacks is empty there. */
    private String content(String alias, Set<ContactColumn> columns) {
        return stored().stream()
                .filter(column -> column != ContactColumn.CONTACT_ID && column != ContactColumn.ID_HASH)
                .map(column -> columns.contains(column) ? alias + "." + column.key() : column.empty())
                .collect(Collectors.joining(", "));
    }
}
