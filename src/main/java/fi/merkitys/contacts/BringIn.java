package fi.merkitys.contacts;

import fi.merkitys.contacts.store.ForgetAgent;
import fi.merkitys.contacts.store.Importer;
import fi.merkitys.contacts.store.Merged;
import fi.merkitys.contacts.store.RetireContacts;
import fi.merkitys.contacts.store.StoreUnavailable;
import fi.merkitys.rights.retention.Retained;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;

/** Brings one waiting file in: into the contact store, then into the agent-days. */
final class BringIn {
    private static final Logger log = LoggerFactory.getLogger(BringIn.class);

    private final ContactSources sources;
    private final ImportOutcomes outcomes;
    private final Importer importer;
    private final RetireContacts retiring;
    private final ForgetAgent forget;
    private final ForgottenAgents forgotten;
    private final Uploads uploads;
    private final Consumer<AgentDaysChanged> changed;

    private volatile boolean stopping;
    private volatile @Nullable ImportId reading;
    private volatile @Nullable ImportId summing;

    BringIn(
            ContactSources sources,
            ImportOutcomes outcomes,
            Importer importer,
            RetireContacts retiring,
            ForgetAgent forget,
            ForgottenAgents forgotten,
            Uploads uploads,
            Consumer<AgentDaysChanged> changed) {
        this.sources = sources;
        this.outcomes = outcomes;
        this.importer = importer;
        this.retiring = retiring;
        this.forget = forget;
        this.forgotten = forgotten;
        this.uploads = uploads;
        this.changed = changed;
    }

    /** @return false where it has to be tried again later */
    boolean bringIn(ContactImports.Waiting waiting) {
        try (var _ = importer.stayOpen()) {
            outcomes.started(waiting.id());
            var source = sources.find(waiting.source()).orElseThrow();
            return !merged(waiting, source) || waiting.dryRun() || summed(waiting, source);
        } catch (DataAccessResourceFailureException | TransientDataAccessException e) {
            log.warn("import {} waits: {}", waiting.id().value(), String.valueOf(e.getMostSpecificCause()));
            return false;
        } catch (RuntimeException e) {
            // Whatever is wrong with this one, those behind it must not wait for ever.
            log.error("import {} failed", waiting.id().value(), e);
            outcomes.failed(waiting.id(), Failure.problem(e));
            return true;
        }
    }

    private boolean merged(ContactImports.Waiting waiting, ContactSource source) {
        reading = waiting.id();
        try {
            return switch (importer.merge(
                    waiting.id().value(), known(source), uploads.path(waiting.upload()), waiting.dryRun())) {
                case Importer.Outcome.Done done -> {
                    note(waiting, done.merged());
                    yield true;
                }
                case Importer.Outcome.Refused refused -> {
                    outcomes.refused(waiting.id(), refused.problem());
                    uploads.remove(waiting.upload());
                    yield false;
                }
            };
        } catch (SQLException | IOException | StoreUnavailable | IllegalStateException e) {
            Failure.passIfDatabaseIsAway(e);
            if (stopping) {
                return false;
            }
            log.error("import {} of {} failed", waiting.id().value(), source.name(), e);
            // The file is kept: once there is room on the disk, the import can be tried again.
            outcomes.failed(waiting.id(), Failure.problem(e));
            return false;
        } finally {
            reading = null;
        }
    }

    private void note(ContactImports.Waiting waiting, Merged merged) throws IOException {
        if (waiting.dryRun()) {
            outcomes.tried(waiting.id(), merged);
        } else {
            outcomes.merged(waiting.id(), merged);
            uploads.remove(waiting.upload());
        }
    }

    private boolean summed(ContactImports.Waiting waiting, ContactSource source) {
        summing = waiting.id();
        try {
            sum(source, (connection, agents) -> {
                new Resolving(connection, source).resolve(agents);
                outcomes.done(connection, waiting.id());
            });
            return true;
        } catch (SQLException | StoreUnavailable e) {
            Failure.passIfDatabaseIsAway(e);
            if (stopping) {
                return true;
            }
            // What has to be summed stays noted: the next import, or the next start, does it.
            log.error("import {} of {} is not summed yet", waiting.id().value(), source.name(), e);
            outcomes.hindered(waiting.id(), Failure.problem(e));
            return true;
        } finally {
            summing = null;
        }
    }

    /** @return false where it has to be tried again later */
    boolean sumAgain(ContactSource source) {
        try {
            sumNow(source);
            return true;
        } catch (DataAccessResourceFailureException e) {
            log.warn(
                    "the contacts of {} are not summed yet: {}",
                    source.name(),
                    String.valueOf(e.getMostSpecificCause()));
            return false;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("sum the contacts of " + source.name(), null, e);
        }
    }

    private void sumNow(ContactSource source) throws SQLException {
        try {
            sum(source, (connection, agents) -> new Resolving(connection, source).resolve(agents));
        } catch (SQLException e) {
            Failure.passIfDatabaseIsAway(e);
            throw e;
        }
    }

    private void sum(ContactSource source, Importer.Beside beside) throws SQLException {
        if (importer.sum(known(source), beside)) {
            changed.accept(new AgentDaysChanged(source.id()));
        }
    }

    /** Breaks off what runs now. */
    void stop() {
        stopping = true;
        importer.stop();
    }

    Retained.Done retireContacts(LocalDate before) {
        try {
            return done(retiring.contactsBefore(before));
        } catch (SQLException e) {
            throw new UncategorizedSQLException("delete contacts past their time", null, e);
        }
    }

    Retained.Done retireQuarantine(LocalDate before) {
        try {
            return done(retiring.quarantineBefore(before));
        } catch (SQLException e) {
            throw new UncategorizedSQLException("delete rows in quarantine past their time", null, e);
        }
    }

    private static Retained.Done done(RetireContacts.Retired retired) {
        return new Retained.Done(retired.looked(), retired.deleted(), retired.oldest());
    }

    /** Lets the store forget the agents whose data were erased since; what cannot be done now is done at the next try. */
    void forgetAgents() {
        for (var agent : forgotten.pending()) {
            try {
                if (!agent.imported() || forget.holds(agent.source().value())) {
                    forget.rename(
                            agent.source().value(),
                            agent.agentKey(),
                            agent.pseudonym(),
                            agent.standIn().value());
                    forgotten.forgotten(agent);
                }
            } catch (SQLException | StoreUnavailable e) {
                log.error(
                        "an agent of source {} could not be forgotten yet",
                        agent.source().value(),
                        e);
            }
        }
    }

    private static Importer.Source known(ContactSource source) {
        return new Importer.Source(source.id().value(), source.name(), source.mapping());
    }

    Progress progress(ContactImport of) {
        if (of.isFinished()) {
            return new Progress(Progress.Phase.FINISHED, 1, of.counts().read());
        }
        if (of.id().equals(reading)) {
            return new Progress(Progress.Phase.READING, importer.progress(), importer.rows());
        }
        return new Progress(of.id().equals(summing) ? Progress.Phase.SUMMING : Progress.Phase.WAITING, 0, 0);
    }
}
