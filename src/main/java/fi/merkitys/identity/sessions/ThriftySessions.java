package fi.merkitys.identity.sessions;

import jakarta.servlet.Filter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands out sessions that do not have themselves written at every request, and looks each up once in a request: Spring
 * Session would ask for it again after the answer is written.
 */
final class ThriftySessions<S extends Session> implements SessionRepository<KeptSession<S>> {
    private final SessionRepository<S> all;

    @SuppressWarnings("ThreadLocalUsage") // there is one of these
    private final ThreadLocal<@Nullable Map<String, KeptSession<S>>> found = new ThreadLocal<>();

    private final TransactionOperations apart;

    /** @param apart what is done in it belongs to no transaction that is under way */
    ThriftySessions(SessionRepository<S> all, TransactionOperations apart) {
        this.all = all;
        this.apart = apart;
    }

    /** Around everything that asks for sessions. */
    Filter once() {
        return (request, response, chain) -> {
            found.set(new HashMap<>());
            try {
                chain.doFilter(request, response);
            } finally {
                found.remove();
            }
        };
    }

    @Override
    public KeptSession<S> createSession() {
        return new KeptSession<>(all.createSession());
    }

    /**
     * The session is saved when an answer sets out: of a long one, a download, in the midst of reading what it tells, where
     * nothing may be written.
     */
    @Override
    public void save(KeptSession<S> session) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            apart.executeWithoutResult(status -> all.save(session.kept()));
        } else {
            all.save(session.kept());
        }
    }

    @Override
    public @Nullable KeptSession<S> findById(String id) {
        var known = found.get();
        if (known != null && known.containsKey(id)) {
            return known.get(id);
        }
        var read = all.findById(id);
        if (read == null) {
            return null;
        }
        var session = new KeptSession<>(read);
        if (known != null) {
            known.put(id, session);
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        all.deleteById(id);
        var known = found.get();
        if (known != null) {
            known.remove(id);
        }
    }
}
