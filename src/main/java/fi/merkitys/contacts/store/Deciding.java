package fi.merkitys.contacts.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What each row of a file is to the store: new, a newer record of a contact, or nothing new. As if the rows came one by
 * one: the newest version wins, without a version the later row.
 */
final class Deciding {
    private static final String[] CONTENT = {
        "version", "agent_key", "queue", "client", "channel", "direction", "started_at", "ended_at", "talk", "hold",
        "acw", "handle", "transferred", "disposition", "csat", "nps", "sale", "sale_cents", "customer", "comment"
    };
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
        var rows = staging.table() + " s where " + staging.good("s");
        var ids = duck.query(
                "select count(distinct id_hash) = count(*) from " + rows, row -> row.next() && row.getBoolean(1));
        if (ids) {
            return false;
        }
        duck.runAll("insert into repeated select id_hash from " + rows + " group by id_hash having count(*) > 1");
        return true;
    }

    private void meetStore() throws SQLException {
        duck.runAll("""
            create or replace temp table met as
            select s.rowid as ord, c.rowid as old, (%s) and row(%s) is distinct from row(%s) as wins
            from stage s
            join contact c on c.source_id = %d and c.id_hash = s.id_hash and c.contact_id = s.contact_id
            where s.reason is null and s.id_hash not in (select id_hash from repeated);
            insert into decided select ord, case when wins then %d else %d end, wins from met;
            insert into replaced select old from met where wins;
            """.formatted(
                        order.isVersioned() ? "%s >= %s".formatted(version("s"), version("c")) : "true",
                        content("s"),
                        content("c"),
                        order.sourceId(),
                        UPDATED,
                        UNCHANGED));
    }

    private void walkRepeated() throws SQLException {
        var stored = staging.direct() ? "" : """
            union all
            select -1, contact_id, %s, hash(row(%s)), rowid
            from contact c
            where source_id = %d and id_hash in (select id_hash from repeated)
            """.formatted(version("c"), content("c"), order.sourceId());
        duck.runAll("""
            create or replace temp table walked as
            with seen as (
              select rowid as ord, contact_id, %s as v, hash(row(%s)) as content, null::bigint as old
              from %s s
              where %s and id_hash in (select id_hash from repeated)
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
                version("s"),
                content("s"),
                staging.table(),
                staging.good("s"),
                stored,
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

    private static String version(String alias) {
        return "coalesce(" + alias + ".version, " + OLDEST + ")";
    }

    private static String content(String alias) {
        return Arrays.stream(CONTENT).map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }
}
