package fi.merkitys.rights.correction;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests to correct something. */
@Repository
public class Corrections {
    private static final String COLUMNS = """
        select r.id, r.asked_by, a.name as asker, r.category, r.wrong, r.asked_at, r.due_on, r.outcome, r.answer,
               r.answered_by, b.name as answerer, r.answered_at
        from rights.correction r
        join people.person a on a.id = r.asked_by
        left join people.person b on b.id = r.answered_by
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final InCharge inCharge;

    Corrections(JdbcClient jdbc, Clock clock, InCharge inCharge) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.inCharge = inCharge;
    }

    /** What waits for this person, the most urgent first. */
    public List<Correction> waitingFor(PersonId person) {
        if (!anyOpen()) {
            return List.of();
        }
        var waiting = inCharge.waitingFor(person);
        return waiting.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "where r.id = any(:ids) order by r.due_on, r.id")
                        .param("ids", waiting.toArray(Long[]::new))
                        .query(Corrections::correction)
                        .list();
    }

    private boolean anyOpen() {
        return jdbc.sql("select exists (select from rights.correction where outcome is null)")
                .query(Boolean.class)
                .single();
    }

    /** What this person has asked, the newest first. */
    public List<Correction> of(PersonId person) {
        return jdbc.sql(COLUMNS + "where r.asked_by = :person order by r.id desc")
                .param("person", person.value())
                .query(Corrections::correction)
                .list();
    }

    /** For who asked, who is in charge and who has answered; for others it is not there. */
    Optional<Correction> find(long id, PersonId viewer) {
        return jdbc.sql(COLUMNS + "where r.id = :id")
                .param("id", id)
                .query((row, number) -> new Found(correction(row, number), row.getLong("answered_by")))
                .optional()
                .filter(found -> found.correction().askedBy().equals(viewer)
                        || found.answeredBy() == viewer.value()
                        || mayAnswer(found.correction(), viewer))
                .map(Found::correction);
    }

    private record Found(Correction correction, long answeredBy) {}

    boolean mayAnswer(Correction correction, PersonId viewer) {
        return correction.answer() == null && inCharge.waitingFor(viewer).contains(correction.id());
    }

    /** The open one of the same words, where somebody pressed the button twice. */
    Optional<Long> openTwin(PersonId asker, Category category, String wrong) {
        return jdbc.sql("""
            select id
            from rights.correction
            where asked_by = :asker
              and category = :category
              and wrong = :wrong
              and outcome is null
            limit 1
            """)
                .param("asker", asker.value())
                .param("category", category.key())
                .param("wrong", wrong)
                .query(Long.class)
                .optional();
    }

    long answeredBy(PersonId person) {
        return jdbc.sql("select count(*) from rights.correction where answered_by = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    void forget(PersonId asker) {
        jdbc.sql("delete from rights.correction where asked_by = :asker")
                .param("asker", asker.value())
                .update();
        jdbc.sql("delete from rights.correction_told where person_id = :asker")
                .param("asker", asker.value())
                .update();
    }

    long openOf(PersonId asker) {
        return jdbc.sql("select count(*) from rights.correction where asked_by = :asker and outcome is null")
                .param("asker", asker.value())
                .query(Long.class)
                .single();
    }

    long add(PersonId asker, Category category, String wrong, Instant askedAt, LocalDate dueOn) {
        return jdbc.sql("""
            insert into rights.correction (asked_by, category, wrong, asked_at, due_on)
            values (:asker, :category, :wrong, :now, :dueOn)
            returning id
            """)
                .param("asker", asker.value())
                .param("category", category.key())
                .param("wrong", wrong)
                .param("now", askedAt.atOffset(ZoneOffset.UTC))
                .param("dueOn", dueOn)
                .query(Long.class)
                .single();
    }

    /** @return false where somebody else was first */
    boolean answer(long id, boolean corrected, @Nullable String words, PersonId by) {
        return jdbc.sql("""
            update rights.correction
            set outcome = :outcome, answer = :words, answered_by = :by, answered_at = :now
            where id = :id
              and outcome is null
            """)
                        .param("outcome", corrected ? "corrected" : "not_corrected")
                        .param("words", words)
                        .param("by", by.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return false where another has told them */
    boolean tell(long id, PersonId person) {
        return jdbc.sql("""
            insert into rights.correction_told (correction_id, person_id)
            values (:id, :person)
            on conflict do nothing
            """).param("id", id).param("person", person.value()).update() == 1;
    }

    void reminded(long id) {
        jdbc.sql("update rights.correction set reminded_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Correction(
                row.getLong("id"),
                new PersonId(row.getLong("asked_by")),
                row.getString("asker"),
                Category.valueOf(row.getString("category").toUpperCase(Locale.ROOT)),
                row.getString("wrong"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                answeredAt == null
                        ? null
                        : new Correction.Answer(
                                row.getString("outcome").equals("corrected"),
                                row.getString("answer"),
                                row.getString("answerer"),
                                answeredAt.toInstant()));
    }
}
