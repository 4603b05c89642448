package fi.merkitys.contacts.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Merges one file into the contact store, whole or not at all, and notes in the same transaction what became of it. */
final class MergeFile {
    private final Duck duck;
    private final MergeOrder order;
    private final boolean dryRun;

    /** @param dryRun only tell what would become of it */
    MergeFile(Duck duck, MergeOrder order, boolean dryRun) {
        this.duck = duck;
        this.order = order;
        this.dryRun = dryRun;
    }

    Merged merge() throws SQLException, IOException {
        try {
            return once(false);
        } catch (Staging.UnreadableForm e) {
            return carefully();
        }
    }

    private Merged carefully() throws SQLException, IOException {
        try {
            return once(true);
        } catch (Staging.UnreadableForm e) {
            throw new IllegalStateException("import " + order.importId() + ": the clean copy has no clean form", e);
        }
    }

    private Merged once(boolean carefully) throws SQLException, IOException, Staging.UnreadableForm {
        var clean = order.work().resolve("import-" + order.importId() + ".clean");
        duck.begin();
        try {
            Agents.load(duck, order.agents());
            var quarantining = new Quarantining(duck, order);
            if (carefully) {
                quarantining.keepBroken(clean);
            }
            var staging = carefully ? Staging.readClean(duck, order, clean) : Staging.read(duck, order);
            lookThrough(staging);
            if (renameErased(staging)) {
                lookThrough(staging);
            }
            if (!quarantining.keepMarked(staging)) {
                throw new Staging.UnreadableForm();
            }
            takeIn(staging);
            var merged = Notes.of(duck, order.importId()).orElseThrow();
            if (dryRun) {
                duck.rollback();
            } else {
                duck.commit();
            }
            return merged;
        } catch (SQLException | IOException | Staging.UnreadableForm | RuntimeException | Error e) {
            duck.rollback(e);
            throw e;
        } finally {
            Files.deleteIfExists(clean);
        }
    }

    /** One pass tells whether anything is amiss; nearly always nothing is. */
    private void lookThrough(Staging staging) throws SQLException {
        duck.runAll("""
            create or replace temp table found as
            select agent_key, case when not (%1$s) then id_hash::utinyint end as reason, count(*) as rows
            from %2$s
            group by all;
            create or replace temp table unknown_key as
            select distinct agent_key from found
            where reason is null and agent_key not in (select agent_key from agent);
            """.formatted(Staging.GOOD, staging.table()));
    }

    /** @return whether the file named any of whom the store must not know more than a word */
    private boolean renameErased(Staging staging) throws SQLException {
        var unknown = duck.query("select agent_key from unknown_key", rows -> {
            var keys = new ArrayList<String>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        });
        var erased = unknown.isEmpty()
                ? List.<ErasedAgents.Renamed>of()
                : order.erased().among(order.sourceId(), unknown);
        var comment = order.reading().columns().contains(ContactColumn.COMMENT) ? ", comment = null" : "";
        for (var agent : erased) {
            duck.run(
                    "update " + staging.table() + " set agent_key = ?" + comment
                            + " where agent_key = ? and started_at < ?::date + 1",
                    agent.pseudonym(),
                    agent.key(),
                    agent.until());
        }
        return !erased.isEmpty();
    }

    private void takeIn(Staging staging) throws SQLException {
        if (staging.direct()) {
            duck.runAll("delete from %s where not (%s)".formatted(staging.table(), Staging.GOOD));
        }
        new Deciding(duck, order, staging).decide();
        new Noting(duck, order, staging).note();
        new Moving(duck, order, staging).move();
    }
}
