package fi.merkitys.identity.sessions;

import fi.merkitys.identity.Secret;
import fi.merkitys.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Repository;

/** Where each person is signed in; an ended session is refused at its next request, on every node. */
@Repository
public class OpenSessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;

    OpenSessions(JdbcIndexedSessionRepository sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** This one first, then those used last. */
    public List<OpenSession> of(PersonId person, HttpServletRequest request) {
        return of(person, here(request));
    }

    /** From nowhere in particular. */
    public List<OpenSession> of(PersonId person) {
        return of(person, "");
    }

    private List<OpenSession> of(PersonId person, String here) {
        Map<String, ? extends Session> found = sessions.findByPrincipalName(person.toString());
        return found.entrySet().stream()
                .filter(session -> !session.getValue().isExpired())
                .flatMap(session -> open(session, here))
                .sorted(Comparator.comparing(OpenSession::here)
                        .thenComparing(OpenSession::lastSeen)
                        .reversed())
                .toList();
    }

    private static Stream<OpenSession> open(Map.Entry<String, ? extends Session> entry, String here) {
        var session = entry.getValue();
        return session.getAttribute(Presence.ATTRIBUTE) instanceof Presence presence
                ? Stream.of(new OpenSession(
                        entry.getKey(),
                        Device.of(presence.agent()),
                        presence.address(),
                        presence.way(),
                        presence.since(),
                        session.getLastAccessedTime(),
                        entry.getKey().equals(here)))
                : Stream.empty();
    }

    public void end(PersonId person, String handle) {
        jdbc.sql("delete from sessions.session where session_id = :handle and principal_name = :person")
                .param("handle", handle)
                .param("person", person.toString())
                .update();
    }

    public void endAll(PersonId person) {
        endOthers(person, "");
    }

    /** All but one, by its handle. */
    public void endOthers(PersonId person, String here) {
        jdbc.sql("delete from sessions.session where principal_name = :person and session_id <> :here")
                .param("person", person.toString())
                .param("here", here)
                .update();
    }

    /** The handle of the session that asks; empty where there is none. */
    public String here(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : new Secret(session.getId()).hexHash();
    }
}
