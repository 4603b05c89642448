package fi.merkitys.installation;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions that tell PostgreSQL first on whose behalf they ask. It is told for the transaction only, so that nothing
 * of it is left on the connection for whoever gets that next.
 */
final class AskersTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;

    /**
     * PostgreSQL plans a prepared statement anew each time if it guesses that to pay. Behind row-level security planning takes
     * longer than answering small questions, and the plan is the same.
     */
    private static final String PLANNED_ONCE = ", set_config('plan_cache_mode', 'force_generic_plan', true)";

    private static final String SMALL = "small questions";

    /** Of transactions that ask many small questions, and change nothing. */
    static final TransactionDefinition SMALL_QUESTIONS = smallQuestions();

    /** Taken for as long as {@link WholeOrganisation} or {@link OnBehalf} works, whoever has signed in. */
    static final ScopedValue<Asker> INSTEAD = ScopedValue.newInstance();

    private final transient ObjectProvider<WhoAsks> whoAsks;

    AskersTransactions(DataSource database, ObjectProvider<WhoAsks> whoAsks) {
        super(database);
        this.whoAsks = whoAsks;
    }

    private static TransactionDefinition smallQuestions() {
        var reading = new DefaultTransactionDefinition();
        reading.setName(SMALL);
        reading.setReadOnly(true);
        return reading;
    }

    /** In a transaction, or in the one that there is, on behalf of somebody else than whoever has signed in. */
    <T extends @Nullable Object, E extends Exception> T as(
            Asker asker, TransactionDefinition definition, WholeOrganisation.Work<T, E> work) throws E {
        try {
            return ScopedValue.where(INSTEAD, asker).call(() -> inTransaction(definition, work));
        } finally {
            giveBack();
        }
    }

    private <T extends @Nullable Object, E extends Exception> T inTransaction(
            TransactionDefinition definition, WholeOrganisation.Work<T, E> work) throws E {
        var status = getTransaction(definition);
        T result;
        try {
            result = work.done();
        } catch (Throwable problem) {
            rollback(status);
            throw problem;
        }
        commit(status);
        return result;
    }

    Asker now() {
        return INSTEAD.isBound() ? INSTEAD.get() : whoAsks.getObject().now();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            tell(now(), SMALL.equals(definition.getName()) ? PLANNED_ONCE : "");
        } catch (SQLException | RuntimeException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The database was not told who asks", e);
        }
    }

    /** Whoever joins a transaction may ask on behalf of another. */
    @Override
    protected Object doGetTransaction() {
        var transaction = super.doGetTransaction();
        if (TransactionSynchronizationManager.hasResource(this)) {
            retell();
        }
        return transaction;
    }

    private void retell() {
        try {
            tell(now());
        } catch (SQLException e) {
            throw translateException("telling who asks", e);
        }
    }

    /**
     * The transaction goes on, if it does, on behalf of whoever asked before. One that has failed cannot be told anything,
     * and shows nothing any more.
     */
    private void giveBack() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            try {
                tell(now());
            } catch (SQLException e) {
                logger.debug("A broken transaction was not told who asks", e);
                holder().setRollbackOnly();
            }
        }
    }

    private void tell(Asker asker) throws SQLException {
        tell(asker, "");
    }

    private void tell(Asker asker, String besides) throws SQLException {
        var told = TransactionSynchronizationManager.getResource(this);
        if (asker.equals(told)) {
            return;
        }
        tell(asker, besides, holder().getConnection());
        if (told != null) {
            TransactionSynchronizationManager.unbindResource(this);
        }
        TransactionSynchronizationManager.bindResource(this, asker);
    }

    /** Never by more than one statement: it is asked at each transaction. */
    private static void tell(Asker asker, String besides, Connection connection) throws SQLException {
        var whole = asker instanceof Asker.WholeOrganisation;
        var told = whole
                ? WholeOrganisation.JOINED
                : "select set_config('role', 'none', true), set_config('merkitys.viewer', ?, true)";
        try (var statement = connection.prepareStatement(told + besides)) {
            if (!whole) {
                statement.setString(1, asker instanceof Asker.Person person ? Long.toString(person.id()) : "");
            }
            statement.execute();
        }
    }

    private ConnectionHolder holder() {
        if (TransactionSynchronizationManager.getResource(obtainDataSource()) instanceof ConnectionHolder holder) {
            return holder;
        }
        throw new IllegalStateException("no transaction");
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        super.doCleanupAfterCompletion(transaction);
    }

    @Override
    protected Object doSuspend(Object transaction) {
        var told = TransactionSynchronizationManager.unbindResourceIfPossible(this);
        return new Suspended(super.doSuspend(transaction), told);
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspended) {
        var before = (Suspended) suspended;
        super.doResume(transaction, before.resources());
        if (before.told() != null) {
            TransactionSynchronizationManager.bindResource(this, before.told());
        }
    }

    private record Suspended(Object resources, @Nullable Object told) {}
}
