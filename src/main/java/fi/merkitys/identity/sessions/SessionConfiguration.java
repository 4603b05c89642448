package fi.merkitys.identity.sessions;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.identity.Secret;
import fi.merkitys.installation.Job;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps sessions in PostgreSQL, under the hash of their id: who reads the tables cannot take a session over. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /** Somebody at the door; who signs in gets {@link BeginSession#UNUSED_AT_MOST}. */
    private static final Duration AT_THE_DOOR = Duration.ofHours(2);

    /** Each statement stands for itself: a look-up is one round trip, without a transaction around it. */
    @Bean
    JdbcIndexedSessionRepository sessions(JdbcTemplate jdbc) {
        var sessions = new JdbcIndexedSessionRepository(jdbc, TransactionOperations.withoutTransaction());
        sessions.setTableName("sessions.session");
        SessionQueries.setIn(sessions);
        sessions.setIndexResolver(new PersonIndex());
        sessions.setConversionService(SessionQueries.forgiving());
        sessions.setDefaultMaxInactiveInterval(AT_THE_DOOR);
        sessions.setSessionIdGenerator(() -> Secret.random().text());
        // Jobs do it, on one node at a time.
        sessions.setCleanupCron(Scheduled.CRON_DISABLED);
        return sessions;
    }

    @Bean
    ThriftySessions<?> thriftySessions(JdbcIndexedSessionRepository sessions, PlatformTransactionManager transactions) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return new ThriftySessions<>(sessions, apart);
    }

    @Bean
    FilterRegistrationBean<Filter> onceInARequest(ThriftySessions<?> sessions) {
        var registration = new FilterRegistrationBean<>(sessions.once());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(ThriftySessions<?> sessions) {
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookies());
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }

    private static DefaultCookieSerializer cookies() {
        var cookies = new DefaultCookieSerializer();
        cookies.setCookieName("merkitys");
        cookies.setCookiePath("/");
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setUseBase64Encoding(false);
        return cookies;
    }

    @Bean
    Job endingOfUnusedSessions(JdbcIndexedSessionRepository sessions) {
        return new Job(
                "identity-sessions", Schedules.fixedDelay(Duration.ofMinutes(10)), sessions::cleanUpExpiredSessions);
    }
}
