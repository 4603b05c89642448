package fi.merkitys.installation;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Work on everybody's rows: sums in which nobody is seen alone, imports, jobs. Whoever uses it answers for what is shown of
 * what it read; who may is listed in a test. What nobody but its owners may ever see is not for it either: PostgreSQL
 * lets it in where a policy names it, and nowhere else.
 */
@Component
public class WholeOrganisation {
    static final String JOINED = "select installation.act_for_whole()";
    private static final Asker WHOLE = new Asker.WholeOrganisation();
    private final AskersTransactions transactions;

    WholeOrganisation(AskersTransactions transactions) {
        this.transactions = transactions;
    }

    /** What is to be done; may throw what it likes. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Exception> {
        T done() throws E;
    }

    /** What is to be done without a result. */
    @FunctionalInterface
    public interface Task<E extends Exception> {
        void done() throws E;
    }

    /** Reads. */
    public <T extends @Nullable Object, E extends Exception> T read(Work<T, E> work) throws E {
        var reading = new DefaultTransactionDefinition();
        reading.setReadOnly(true);
        return within(reading, work);
    }

    /** Reads and writes. */
    public <T extends @Nullable Object, E extends Exception> T write(Work<T, E> work) throws E {
        return within(new DefaultTransactionDefinition(), work);
    }

    /** Reads and writes, and has nothing to tell. */
    public <E extends Exception> void run(Task<E> task) throws E {
        within(new DefaultTransactionDefinition(), () -> {
            task.done();
            return true;
        });
    }

    /** For a transaction that is not Spring's: takes the role until it ends. */
    public static void join(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(JOINED)) {
            statement.execute();
        }
    }

    private <T extends @Nullable Object, E extends Exception> T within(
            TransactionDefinition definition, Work<T, E> work) throws E {
        return transactions.as(WHOLE, definition, work);
    }
}
