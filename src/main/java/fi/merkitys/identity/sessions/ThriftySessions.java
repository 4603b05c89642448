package fi.merkitys.identity.sessions;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Hands out sessions that do not have themselves written at every request. */
record ThriftySessions<S extends Session>(SessionRepository<S> all) implements SessionRepository<KeptSession<S>> {
    @Override
    public KeptSession<S> createSession() {
        return new KeptSession<>(all.createSession());
    }

    @Override
    public void save(KeptSession<S> session) {
        all.save(session.kept());
    }

    @Override
    public @Nullable KeptSession<S> findById(String id) {
        var found = all.findById(id);
        return found == null ? null : new KeptSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        all.deleteById(id);
    }
}
