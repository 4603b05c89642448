package fi.merkitys.contacts.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the store forget under which key an agent came in, and what customers wrote about them. The contacts stay, so that
 * sums stay what they were; they go with all others when their time is over.
 */
public final class ForgetAgent {
    private final ContactStore store;

    public ForgetAgent(ContactStore store) {
        this.store = store;
    }

    /** How much of an agent the store keeps. */
    public record Kept(long contacts, long comments, long quarantined) {
        public static final Kept NOTHING = new Kept(0, 0, 0);

        public Kept plus(Kept other) {
            return new Kept(contacts + other.contacts, comments + other.comments, quarantined + other.quarantined);
        }
    }

    public Kept kept(int sourceId, String agentKey) throws SQLException {
        try (var duck = store.open()) {
            var table = ContactTable.of(duck, sourceId);
            var where = " from " + table.name() + " where agent_key = ?";
            return new Kept(
                    table.columns().isEmpty() ? 0 : duck.number("select count(*)" + where, agentKey),
                    table.has(ContactColumn.COMMENT) ? duck.number("select count(comment)" + where, agentKey) : 0,
                    duck.number(
                            "select count(*) from quarantine where source_id = ? and agent_key = ?",
                            sourceId,
                            agentKey));
        }
    }

    /** Whether this store holds contacts of the source at all: on another node it may not. */
    public boolean holds(int sourceId) throws SQLException {
        try (var duck = store.open()) {
            return !ContactTable.of(duck, sourceId).columns().isEmpty();
        }
    }

    /** Whole or not at all; a second time it finds nothing to do. */
    public void rename(int sourceId, String agentKey, String pseudonym, long standIn) throws SQLException {
        try (var duck = store.open()) {
            duck.begin();
            try {
                contacts(duck, ContactTable.of(duck, sourceId), agentKey, pseudonym);
                duck.run("delete from quarantine where source_id = ? and agent_key = ?", sourceId, agentKey);
                duck.run("""
                    update summed_agent set agent_key = ?, person_id = ? where source_id = ? and agent_key = ?
                    """, pseudonym, standIn, sourceId, agentKey);
                duck.run(
                        "update touched set agent_key = ? where source_id = ? and agent_key = ?",
                        pseudonym,
                        sourceId,
                        agentKey);
                duck.run("""
                    update merged_unknown set agent_key = ?
                    where agent_key = ? and import_id in (select import_id from merged where source_id = ?)
                    """, pseudonym, agentKey, sourceId);
                duck.commit();
            } catch (SQLException | RuntimeException | Error e) {
                duck.rollback(e);
                throw e;
            }
        }
    }

    private static void contacts(Duck duck, ContactTable table, String agentKey, String pseudonym) throws SQLException {
        if (table.columns().isEmpty()) {
            return;
        }
        // A file that came in between has left some contacts under one name and some under the other.
        if (duck.number("select count(*) from " + table.name() + " where agent_key = ?", pseudonym) > 0) {
            duck.run(
                    "insert into touched select distinct " + table.sourceId() + ", started_at::date, ? from "
                            + table.name() + " where agent_key = ?",
                    pseudonym,
                    agentKey);
        }
        var set = new ArrayList<>(List.of("agent_key = ?"));
        if (table.has(ContactColumn.COMMENT)) {
            set.add("comment = null");
        }
        duck.run(
                "update " + table.name() + " set " + String.join(", ", set) + " where agent_key = ?",
                pseudonym,
                agentKey);
    }
}
