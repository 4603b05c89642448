package fi.merkitys.installation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Work as one person who has not signed in: what the people of the demo did in their year, what somebody's calendar program
 * reads at the secret address that is theirs alone, whom the organisation's own scripts thank, or what they raise, in
 * somebody's name, and what people raise by e-mail. Nobody else works in another's name; who may is listed in a test.
 */
@Component
public class OnBehalf {
    private final AskersTransactions transactions;

    OnBehalf(AskersTransactions transactions) {
        this.transactions = transactions;
    }

    /** @param person by id; the database gives what that person may see */
    public <T extends @Nullable Object, E extends Exception> T of(long person, WholeOrganisation.Work<T, E> work)
            throws E {
        return transactions.as(new Asker.Person(person), new DefaultTransactionDefinition(), work);
    }

    /** The same, and nothing is written. */
    public <T extends @Nullable Object, E extends Exception> T read(long person, WholeOrganisation.Work<T, E> work)
            throws E {
        var reading = new DefaultTransactionDefinition();
        reading.setReadOnly(true);
        return transactions.as(new Asker.Person(person), reading, work);
    }
}
