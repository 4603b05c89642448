package fi.merkitys.feedback.now;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whoever leads people asks them once a quarter, with or without names. */
@Repository
@Transactional(readOnly = true)
class Asking {
    private static final Period QUARTER = Period.ofDays(91);
    private final JdbcClient jdbc;
    private final Clock clock;

    Asking(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Nudge> nudge(PersonId supervisor, LocalDate today) {
        return jdbc.sql("""
            select
              exists (
                select from people.person p
                where p.supervisor_id = :person
                  and not p.erased
                  and (p.left_on is null or p.left_on >= :today)
              ) as leads,
              greatest(
                (select max(r.opened_on) from feedback.round r where r.about_id = :person),
                (select cast(max(q.asked_at) at time zone :zone as date) from feedback.request q where q.asker_id = :person)
              ) as asked_on
            """)
                .param("person", supervisor.value())
                .param("today", today)
                .param("zone", clock.getZone().getId())
                .query((row, number) -> row.getBoolean("leads")
                        ? nudge(row.getObject("asked_on", LocalDate.class), today)
                        : Optional.<Nudge>empty())
                .single();
    }

    private static Optional<Nudge> nudge(@Nullable LocalDate askedOn, LocalDate today) {
        return askedOn == null
                ? Optional.of(Nudge.NEVER_ASKED)
                : Optional.of(Nudge.LONG_AGO).filter(any -> askedOn.isBefore(today.minus(QUARTER)));
    }
}
