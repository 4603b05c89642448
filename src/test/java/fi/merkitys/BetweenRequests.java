package fi.merkitys;

import fi.merkitys.installation.Asker;
import fi.merkitys.installation.WhoAsks;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A test prepares and looks at rows of the whole organisation. A request in between, in the same transaction, is given
 * what it would be given in one of its own. Not in applications that tests start whole.
 */
@TestConfiguration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "merkitys.jobs", havingValue = false, matchIfMissing = false)
class BetweenRequests {
    private static final ThreadLocal<Boolean> IN_REQUEST = ThreadLocal.withInitial(() -> false);
    private static final TransactionDefinition JOINING =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_SUPPORTS);

    /** Other threads than that of the tests are the application's own. */
    @Bean
    @Primary
    WhoAsks testOrRequest(@Qualifier("fi.merkitys.identity.SignedInAsks") WhoAsks signedIn) {
        var tests = Thread.currentThread();
        return () -> Thread.currentThread().equals(tests) && !IN_REQUEST.get()
                ? new Asker.WholeOrganisation()
                : signedIn.now();
    }

    @Bean
    FilterRegistrationBean<Filter> requestsAsk(PlatformTransactionManager transactions) {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            IN_REQUEST.set(true);
            tellWhoAsks(transactions);
            try {
                chain.doFilter(request, response);
            } finally {
                IN_REQUEST.set(false);
                tellWhoAsks(transactions);
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Whoever joins a transaction tells on whose behalf; one that has failed cannot be told anything. */
    private static void tellWhoAsks(PlatformTransactionManager transactions) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            try {
                transactions.commit(transactions.getTransaction(JOINING));
            } catch (DataAccessException e) {
                return;
            }
        }
    }
}
