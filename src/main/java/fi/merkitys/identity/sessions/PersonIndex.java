package fi.merkitys.identity.sessions;

import java.util.Map;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;

/** Sessions are found by the person in them. */
final class PersonIndex implements IndexResolver<Session> {
    @Override
    public Map<String, String> resolveIndexesFor(Session session) {
        return session.getAttribute(Presence.ATTRIBUTE) instanceof Presence presence
                ? Map.of(
                        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                        presence.person().toString())
                : Map.of();
    }
}
