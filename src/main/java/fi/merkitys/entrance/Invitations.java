package fi.merkitys.entrance;

import fi.merkitys.identity.links.Links;
import fi.merkitys.identity.links.Purpose;
import fi.merkitys.mail.Outbox;
import fi.merkitys.mail.Stationery;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters to those who have an address and no password yet. */
@Service
class Invitations {
    private static final String WITHOUT_PASSWORD = """
        select p.id, p.name, p.email, p.language
        from people.person p
        where p.email is not null
          and (p.left_on is null or p.left_on >= current_date)
          and not exists (select 1 from identity.account a where a.person_id = p.id and a.password_hash is not null)
        """;

    private final JdbcClient jdbc;
    private final Links links;
    private final Outbox outbox;
    private final Stationery stationery;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Links links, Outbox outbox, Stationery stationery, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.outbox = outbox;
        this.stationery = stationery;
        this.clock = clock;
    }

    /** Who might be invited. */
    record Guest(
            long id, String name, String email, @Nullable String language) {}

    Optional<Guest> find(PersonId person) {
        return jdbc.sql(WITHOUT_PASSWORD + " and p.id = :person")
                .param("person", person.value())
                .query(Guest.class)
                .optional();
    }

    /** Those who have no invitation that still holds. */
    List<Guest> uninvited() {
        return jdbc.sql(WITHOUT_PASSWORD + """
             and not exists (
               select 1 from identity.link l
               where l.person_id = p.id and l.purpose = 'INVITATION' and l.expires_at > :now
             )
            order by p.id
            """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Guest.class)
                .list();
    }

    /** How many have an invitation that they have not used yet. */
    long open() {
        return jdbc.sql("select count(*) from identity.link where purpose = 'INVITATION' and expires_at > :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Transactional
    void send(List<Guest> guests, String host) {
        for (var guest : guests) {
            var token = links.make(new PersonId(guest.id()), Purpose.INVITATION);
            var words = stationery.wording(guest.language() == null ? null : Locale.of(guest.language()));
            var organisation = stationery.organisation();
            outbox.post(stationery.write(
                    guest.email(),
                    words,
                    words.t("entrance.letter.invitation.subject", organisation),
                    List.of(
                            words.t("entrance.letter.hello", guest.name()),
                            words.t("entrance.letter.invitation.body", host, organisation),
                            words.t("entrance.letter.invitation.holds")),
                    words.t("entrance.letter.invitation.action"),
                    "/links/" + token.text()));
        }
    }
}
