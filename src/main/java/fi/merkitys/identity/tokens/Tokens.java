package fi.merkitys.identity.tokens;

import fi.merkitys.identity.Scope;
import fi.merkitys.identity.Secret;
import fi.merkitys.identity.TokenMade;
import fi.merkitys.identity.TokenRevoked;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tokens by their hashes. One that was taken away is refused at its next use, on every node. */
@Repository
public class Tokens {
    /** So that one is recognised where it should not be: in a log, in a repository. */
    static final String PREFIX = "mk_";

    private static final Duration EXACT_TO = Duration.ofMinutes(1);
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Tokens(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param owner whose it is; none for the organisation's
     * @return the token, to be shown this once
     */
    @Transactional
    public Secret make(String name, @Nullable PersonId owner, PersonId by, Set<Scope> scopes, Duration holds) {
        var token = new Secret(PREFIX + Secret.random().text());
        var now = now();
        var id = jdbc.sql("""
            insert into identity.token (token_hash, name, person_id, made_by, scopes, made_at, expires_at)
            values (:hash, :name, :owner, :by, :scopes, :now, :expires)
            returning id
            """)
                .param("hash", token.hash())
                .param("name", name)
                .param("owner", owner == null ? null : owner.value(), java.sql.Types.BIGINT)
                .param("by", by.value())
                .param("scopes", scopes.stream().map(Scope::name).sorted().toArray(String[]::new))
                .param("now", now)
                .param("expires", now.plus(holds))
                .query(Long.class)
                .single();
        events.publishEvent(new TokenMade(id, by, scopes));
        return token;
    }

    /** A person's own; or the organisation's, where there is no person. */
    public List<ApiToken> of(@Nullable PersonId owner) {
        return jdbc.sql("""
            select id, name, scopes, made_at, expires_at, last_used_at
            from identity.token
            where person_id is not distinct from cast(:owner as bigint)
            order by id desc
            """)
                .param("owner", owner == null ? null : owner.value())
                .query(Tokens::token)
                .list();
    }

    /** A token of the organisation, by its name, and who made it. */
    public record Program(long id, String name, PersonId madeBy) {}

    /** The one with which the present request came, if it did with one. */
    public Optional<Program> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getName)
                .filter(name -> name.startsWith(TokenFilter.ORGANISATIONS))
                .map(name -> Long.parseLong(name.substring(TokenFilter.ORGANISATIONS.length())))
                .flatMap(id -> jdbc.sql("select id, name, made_by from identity.token where id = :id")
                        .param("id", id)
                        .query((row, number) -> new Program(
                                row.getLong("id"), row.getString("name"), new PersonId(row.getLong("made_by"))))
                        .optional());
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                List.copyOf(scopes(row)),
                instant(row, "made_at"),
                instant(row, "expires_at"),
                row.getObject("last_used_at") == null ? null : instant(row, "last_used_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<Scope> scopes(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(Scope::valueOf)
                .sorted()
                .toList();
    }

    /** One's own, and for an administrator the organisation's too. */
    @Transactional
    public void revoke(long id, PersonId by, boolean organisations) {
        var gone = jdbc.sql("""
            delete from identity.token
            where id = :id and (person_id = :by or (person_id is null and :organisations))
            """)
                .param("id", id)
                .param("by", by.value())
                .param("organisations", organisations)
                .update();
        if (gone == 1) {
            events.publishEvent(new TokenRevoked(id, by));
        }
    }

    /**
     * Whom a token lets in.
     *
     * @param person none for the organisation's
     */
    record Bearer(long id, @Nullable Long person, Set<Scope> scopes, boolean fresh) {}

    /** A person's token ends with the person, and can do what the person may today. */
    Optional<Bearer> find(String token) {
        var now = now();
        var found = jdbc.sql("""
            select t.id, t.person_id, t.scopes, p.roles,
                   t.last_used_at is not null and t.last_used_at > :lately as fresh
            from identity.token t
            left join people.person p on p.id = t.person_id
            where t.token_hash = :hash
              and t.expires_at > :now
              and (p.left_on is null or p.left_on >= current_date)
            """)
                .param("hash", new Secret(token).hash())
                .param("lately", now.minus(EXACT_TO))
                .param("now", now)
                .query(Tokens::bearer)
                .optional();
        found.filter(bearer -> !bearer.fresh()).ifPresent(this::used);
        return found;
    }

    private static Bearer bearer(ResultSet row, int number) throws SQLException {
        var scopes = Set.copyOf(scopes(row));
        var person = row.getObject("person_id", Long.class);
        if (person != null) {
            var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                    .map(Role::of)
                    .collect(Collectors.toSet());
            var may = PersonalScopes.of(roles);
            scopes = scopes.stream().filter(may::contains).collect(Collectors.toUnmodifiableSet());
        }
        return new Bearer(row.getLong("id"), person, scopes, row.getBoolean("fresh"));
    }

    private void used(Bearer bearer) {
        jdbc.sql("update identity.token set last_used_at = :now where id = :id")
                .param("now", now())
                .param("id", bearer.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
