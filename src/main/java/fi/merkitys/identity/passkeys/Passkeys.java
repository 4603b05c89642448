package fi.merkitys.identity.passkeys;

import fi.merkitys.identity.PasskeyChanged;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has which passkeys. */
@Repository
public class Passkeys {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Passkeys(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public List<Passkey> of(PersonId person) {
        return jdbc.sql("""
            select id, name, is_copied, made_at, last_used_at
            from identity.passkey
            where person_id = :person
            order by id
            """)
                .param("person", person.value())
                .query(Passkeys::passkey)
                .list();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        return new Passkey(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("is_copied"),
                instant(row, "made_at"),
                row.getObject("last_used_at") == null ? null : instant(row, "last_used_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** One's own; another's is not found, and nothing happens. */
    @Transactional
    public void remove(PersonId person, long id, PersonId by) {
        jdbc.sql("delete from identity.passkey where id = :id and person_id = :person returning name")
                .param("id", id)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .ifPresent(name -> events.publishEvent(new PasskeyChanged(person, by, name, false)));
    }

    /** How authenticators know the person; made at the first need. */
    Bytes handle(PersonId person) {
        jdbc.sql("""
            insert into identity.passkey_owner (person_id, handle)
            values (:person, :handle)
            on conflict (person_id) do nothing
            """)
                .param("person", person.value())
                .param("handle", Bytes.random().getBytes())
                .update();
        return jdbc.sql("select handle from identity.passkey_owner where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new Bytes(row.getBytes("handle")))
                .single();
    }

    Optional<PersonId> owner(Bytes handle) {
        return jdbc.sql("select person_id from identity.passkey_owner where handle = :handle")
                .param("handle", handle.getBytes())
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    /** Those of one owner, or the one with an id. */
    List<CredentialRecord> records(@Nullable Bytes handle, @Nullable Bytes credential) {
        return jdbc.sql("""
            select k.credential_id, o.handle, k.public_key, k.uses, k.may_be_copied, k.is_copied, k.transports,
                   k.attestation, k.name, k.made_at
            from identity.passkey k
            join identity.passkey_owner o on o.person_id = k.person_id
            where o.handle = :handle or k.credential_id = :credential
            order by k.id
            """)
                .param("handle", handle == null ? null : handle.getBytes(), java.sql.Types.BINARY)
                .param("credential", credential == null ? null : credential.getBytes(), java.sql.Types.BINARY)
                .query(KeptPasskeys::record)
                .list();
    }

    void add(CredentialRecord record) {
        var person = owner(record.getUserEntityUserId()).orElseThrow();
        var attestation = record.getAttestationObject();
        if (attestation == null) {
            throw new IllegalArgumentException("a new passkey comes with its attestation");
        }
        jdbc.sql("""
            insert into identity.passkey (
              person_id, credential_id, name, public_key, uses, may_be_copied, is_copied, transports, attestation,
              made_at
            ) values (
              :person, :credential, :name, :key, :uses, :mayBeCopied, :isCopied, :transports, :attestation, :now
            )
            """)
                .param("person", person.value())
                .param("credential", record.getCredentialId().getBytes())
                .param("name", record.getLabel())
                .param("key", record.getPublicKey().getBytes())
                .param("uses", record.getSignatureCount())
                .param("mayBeCopied", record.isBackupEligible())
                .param("isCopied", record.isBackupState())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(transport -> transport.getValue())
                                .sorted()
                                .toArray(String[]::new))
                .param("attestation", attestation.getBytes())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new PasskeyChanged(person, person, record.getLabel(), true));
    }

    /** @return whether the count went up, or the authenticator does not count at all */
    boolean used(Bytes credential, long uses) {
        return jdbc.sql("""
            update identity.passkey
            set uses = :uses, last_used_at = :now
            where credential_id = :credential
              and (uses < :uses or (uses = 0 and :uses = 0))
            """)
                        .param("uses", uses)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("credential", credential.getBytes())
                        .update()
                == 1;
    }
}
