package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Mapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds or makes the queues, clients and lanes that contacts name. */
final class Lanes {
    private static final String CLIENT = """
        with made as (
          insert into people.client (name) values (?) on conflict (name) do nothing returning id
        )
        select id from made union all select id from people.client where name = ? limit 1\
        """;

    /** Where the file does not say whose queue it is, the queue of that name is meant, if there is just one. */
    private static final String QUEUE = """
        with known as (
          select id, client_id, count(*) over () as same from contacts.queue where name = ?
        ), wanted as (
          select id from known where client_id is not distinct from ?::bigint
          union all
          select id from known where ?::bigint is null and same = 1
          limit 1
        ), made as (
          insert into contacts.queue (name, client_id)
          select ?, ?::bigint where not exists (select from wanted)
          returning id
        )
        select id from wanted union all select id from made\
        """;

    private static final String LANE = """
        with made as (
          insert into contacts.lane (source_id, queue_id, channel) values (?, ?, ?)
          on conflict (source_id, queue_id, channel) do nothing
          returning id
        )
        select id from made
        union all
        select id from contacts.lane where source_id = ? and queue_id = ? and channel = ?
        limit 1\
        """;

    private final Connection postgres;
    private final int sourceId;
    private final Mapping mapping;

    Lanes(Connection postgres, SumOrder order) {
        this.postgres = postgres;
        this.sourceId = order.sourceId();
        this.mapping = order.mapping();
    }

    /**
     * Fills the store's {@code lane} for the query that writes the sums.
     *
     * @return whether several names mean one lane
     */
    boolean load(Duck duck, List<Sums.Named> named) throws SQLException {
        duck.runAll(
                "create or replace temp table lane(queue varchar, client varchar, channel varchar, lane_id integer)");
        var ids = new HashSet<Long>();
        for (var name : named) {
            var lane = lane(name);
            ids.add(lane);
            duck.run("insert into lane values (?, ?, ?, ?)", name.queue(), name.client(), name.channel(), (int) lane);
        }
        return ids.size() < named.size();
    }

    private long lane(Sums.Named name) throws SQLException {
        var client = plain(name.client());
        var clientId = client.isEmpty() ? null : id(CLIENT, client, client);
        var queue = plain(name.queue());
        var queueId = id(QUEUE, queue, clientId, clientId, queue, clientId);
        var channel = mapping.channel(plain(name.channel())).key();
        return id(LANE, sourceId, queueId, channel, sourceId, queueId, channel);
    }

    private static String plain(@Nullable String name) {
        return name == null ? "" : name.strip();
    }

    private long id(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = postgres.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("no id for " + List.of(values.length));
                }
                return rows.getLong(1);
            }
        }
    }
}
