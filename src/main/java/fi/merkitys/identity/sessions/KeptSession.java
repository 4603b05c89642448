package fi.merkitys.identity.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session whose last use is written at most once a minute: most requests then write nothing at all. */
record KeptSession<S extends Session>(S kept) implements Session {
    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    @Override
    public void setLastAccessedTime(Instant now) {
        if (Duration.between(kept.getLastAccessedTime(), now).compareTo(EXACT_TO) >= 0) {
            kept.setLastAccessedTime(now);
        }
    }

    @Override
    public String getId() {
        return kept.getId();
    }

    @Override
    public String changeSessionId() {
        return kept.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring Session has it
    public <T> @Nullable T getAttribute(String name) {
        return kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            kept.removeAttribute(name);
        } else {
            kept.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }
}
