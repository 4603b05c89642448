package fi.merkitys.audit;

import fi.merkitys.identity.PasskeyChanged;
import fi.merkitys.identity.PasswordChanged;
import fi.merkitys.identity.PersonSignedIn;
import fi.merkitys.identity.PersonSignedOut;
import fi.merkitys.identity.Scope;
import fi.merkitys.identity.SecondFactorChanged;
import fi.merkitys.identity.SessionsEnded;
import fi.merkitys.identity.SignInFailed;
import fi.merkitys.identity.TokenMade;
import fi.merkitys.identity.TokenRevoked;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.tokens.Tokens;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Where everything that has to stay on record is written down. What cannot be written down does not happen. */
@Service
@Transactional
public class AuditTrail {
    /** Whoever turns the same page over and over looks once. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Tokens tokens;

    AuditTrail(JdbcClient jdbc, TransactionOperations transactions, Clock clock, Tokens tokens) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.tokens = tokens;
    }

    /**
     * Somebody is shown data of others. Looks at one's own data are nobody's business. What is seen as a deputy alone is
     * an entry of its own, which says whose deputy.
     *
     * <p>It does not wait for the disk: a crash may lose the looks of its last half second, and a page is not held up by
     * being looked at. Where there is nothing to write, nothing is begun.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void looked(Viewer viewer, PersonalData data, Collection<PersonId> at) {
        var others =
                ids(at.stream().filter(person -> !person.equals(viewer.id())).toList());
        if (others.length == 0) {
            return;
        }
        transactions.executeWithoutResult(status -> writeLook(viewer, data, others));
    }

    private void writeLook(Viewer viewer, PersonalData data, Long[] others) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
            with quick as (select set_config('synchronous_commit', 'off', true)),
            looked as (
              select d.supervisor_id as deputy_of, array_agg(l.person_id order by l.person_id) as people
              from unnest(cast(:people as bigint[])) as l(person_id)
              left join people.seen_as_deputy(:actor) d
                on d.person_id = l.person_id
               and not exists (
                 select from people.relation r
                 where r.person_id = l.person_id and r.related_id = :actor and r.kind = 'coach'
               )
              group by d.supervisor_id
            )
            insert into audit.entry (at, actor, actor_id, deed, data, people, about)
            select :at, 'person', :actor, :deed, :data, l.people, cast(l.deputy_of as text)
            from looked l
            cross join quick
            where not exists (
              select from audit.entry e
              where e.actor_id = :actor
                and e.at > :since
                and e.deed = :deed
                and e.data = :data
                and e.people = l.people
                and e.about is not distinct from cast(l.deputy_of as text)
            )
            """)
                .param("at", at(now))
                .param("actor", viewer.id().value())
                .param("deed", Deed.LOOKED.key())
                .param("data", data.key())
                .param("people", others)
                .param("since", at(now.minus(ONE_LOOK)))
                .update();
    }

    /**
     * Everybody's data leave as a file.
     *
     * @param viewer none for a script
     */
    public void exported(@Nullable Viewer viewer, PersonalData data, String what) {
        var by = viewer == null ? null : viewer.id();
        write(by, Deed.EXPORTED, data, List.of(), true, by == null ? what + program() : what);
    }

    /** With which token of the organisation a script came, and who answers for it: {@link TrailOfPerson} reads it again. */
    private String program() {
        return tokens.current()
                .map(token -> " token " + token.id() + " by " + token.madeBy().value() + ": " + token.name())
                .orElse("");
    }

    /** Somebody takes along what is kept about them. */
    public void exportedOwn(Viewer viewer, String what) {
        write(viewer.id(), Deed.EXPORTED, null, List.of(viewer.id()), false, what);
    }

    /** From one day until another; the people who report to the supervisor find it on record, too. */
    public void deputyNamed(
            PersonId by,
            PersonId supervisor,
            PersonId deputy,
            Collection<PersonId> reports,
            LocalDate from,
            LocalDate until) {
        write(by, Deed.DEPUTY_NAMED, null, concerned(supervisor, deputy, reports), false, from + "/" + until);
    }

    public void deputyEnded(PersonId by, PersonId supervisor, PersonId deputy, Collection<PersonId> reports) {
        write(by, Deed.DEPUTY_ENDED, null, concerned(supervisor, deputy, reports), false, null);
    }

    private static Set<PersonId> concerned(PersonId supervisor, PersonId deputy, Collection<PersonId> reports) {
        var people = new HashSet<>(reports);
        people.add(supervisor);
        people.add(deputy);
        return people;
    }

    /** @param where the channels, as keys */
    public void storyTold(PersonId by, PersonId about, String where) {
        write(by, Deed.STORY_TOLD, null, List.of(about), false, where);
    }

    /** It is not told there any more. */
    public void storyTakenBack(PersonId by, PersonId about, String where) {
        write(by, Deed.STORY_TAKEN_BACK, null, List.of(about), false, where);
    }

    /**
     * @param by none for a script
     * @param roles those of the person from now on, as keys
     */
    public void rolesChanged(@Nullable PersonId by, PersonId of, Set<String> roles) {
        write(
                by,
                Deed.ROLES_CHANGED,
                null,
                List.of(of),
                false,
                String.join(", ", roles.stream().sorted().toList()));
    }

    /** @param category of their data; their words are not written here */
    public void correctionAsked(PersonId by, String category) {
        write(by, Deed.CORRECTION_ASKED, null, List.of(by), false, category);
    }

    /** @param outcome corrected or not_corrected */
    public void correctionAnswered(PersonId by, PersonId to, String outcome) {
        write(by, Deed.CORRECTION_ANSWERED, null, List.of(to), false, outcome);
    }

    /** @param by none where their time was over */
    public void erased(@Nullable PersonId by, PersonId of) {
        write(by == null ? "system" : "person", by, Deed.ERASED, null, List.of(of), false, null);
    }

    /** It is about everybody: everybody finds it on record. */
    public void goLiveFilledIn(PersonId by) {
        write(by, Deed.GO_LIVE_FILLED_IN, null, List.of(), true, null);
    }

    public void goLiveWithdrawn(PersonId by) {
        write(by, Deed.GO_LIVE_WITHDRAWN, null, List.of(), true, null);
    }

    /** @param period what is kept for how long from now on */
    public void retentionChanged(PersonId by, String period) {
        write(by, Deed.RETENTION_CHANGED, null, List.of(), true, period);
    }

    @EventListener
    void on(PersonSignedIn event) {
        write(event.person(), Deed.SIGNED_IN, null, List.of(event.person()), false, event.way());
    }

    @EventListener
    void on(PersonSignedOut event) {
        write(event.person(), Deed.SIGNED_OUT, null, List.of(event.person()), false, null);
    }

    /** Whose name was tried, where there is such a person; from where is told to whoever it was about. */
    @EventListener
    void on(SignInFailed event) {
        var tried = event.person();
        write(
                "nobody",
                null,
                Deed.NOT_SIGNED_IN,
                null,
                tried == null ? List.of() : List.of(tried),
                false,
                event.address());
    }

    @EventListener
    void on(PasswordChanged event) {
        write(event.by(), Deed.PASSWORD_CHANGED, null, List.of(event.person()), false, null);
    }

    @EventListener
    void on(SessionsEnded event) {
        write(event.by(), Deed.SESSIONS_ENDED, null, List.of(event.person()), false, null);
    }

    @EventListener
    void on(SecondFactorChanged event) {
        var deed = event.on() ? Deed.SECOND_FACTOR_ON : Deed.SECOND_FACTOR_OFF;
        write(event.by(), deed, null, List.of(event.person()), false, null);
    }

    @EventListener
    void on(PasskeyChanged event) {
        var deed = event.added() ? Deed.PASSKEY_ADDED : Deed.PASSKEY_REMOVED;
        write(event.by(), deed, null, List.of(event.person()), false, event.name());
    }

    /** With what the token may be used for; never the token. */
    @EventListener
    void on(TokenMade event) {
        var scopes = event.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(", "));
        write(event.by(), Deed.TOKEN_MADE, null, List.of(event.by()), false, scopes);
    }

    @EventListener
    void on(TokenRevoked event) {
        write(event.by(), Deed.TOKEN_REVOKED, null, List.of(event.by()), false, String.valueOf(event.token()));
    }

    /** What was told to all is shown to a room from now on. */
    public void screenMade(PersonId by, String name) {
        write(by, Deed.SCREEN_MADE, null, List.of(by), false, name);
    }

    public void screenRevoked(PersonId by, String name) {
        write(by, Deed.SCREEN_REVOKED, null, List.of(by), false, name);
    }

    /** What is told to all is told to another system as well from now on. */
    public void webhookMade(PersonId by, String name) {
        write(by, Deed.WEBHOOK_MADE, null, List.of(by), false, name);
    }

    public void webhookRemoved(PersonId by, String name) {
        write(by, Deed.WEBHOOK_REMOVED, null, List.of(by), false, name);
    }

    /** Somebody reads concerns from now on; never which. */
    public void handlerNamed(PersonId by, PersonId handler) {
        write(by, Deed.HANDLER_NAMED, null, List.of(handler), false, null);
    }

    public void handlerReleased(PersonId by, PersonId handler) {
        write(by, Deed.HANDLER_RELEASED, null, List.of(handler), false, null);
    }

    /** @param actor none for a script */
    private void write(
            @Nullable PersonId actor,
            Deed deed,
            @Nullable PersonalData data,
            Collection<PersonId> people,
            boolean everybody,
            @Nullable String about) {
        write(actor == null ? "script" : "person", actor, deed, data, people, everybody, about);
    }

    private void write(
            String kind,
            @Nullable PersonId actor,
            Deed deed,
            @Nullable PersonalData data,
            Collection<PersonId> people,
            boolean everybody,
            @Nullable String about) {
        jdbc.sql("""
            insert into audit.entry (at, actor, actor_id, deed, data, people, everybody, about)
            values (:at, :actor, :actorId, :deed, :data, cast(:people as bigint[]), :everybody, :about)
            """)
                .param("at", at(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("actor", kind)
                .param("actorId", actor == null ? null : actor.value())
                .param("deed", deed.key())
                .param("data", data == null ? null : data.key())
                .param("people", ids(people))
                .param("everybody", everybody)
                .param("about", about)
                .update();
    }

    private static Long[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).distinct().sorted().toArray(Long[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
