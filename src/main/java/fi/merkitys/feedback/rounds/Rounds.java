package fi.merkitys.feedback.rounds;

import fi.merkitys.feedback.Feedback.Person;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rounds that a supervisor has opened, and those to which somebody is invited. */
@Repository
@Transactional
public class Rounds {
    private static final String ROUNDS = """
        select r.id, r.about_id, a.name as about, r.question, r.opened_on, r.closes_on, r.invited, r.closed_on, r.outcome
        from feedback.round r
        join people.person a on a.id = r.about_id
        """;
    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Round> about(PersonId supervisor) {
        return jdbc.sql(ROUNDS + "where r.about_id = :person order by r.opened_on desc, r.id desc limit 40")
                .param("person", supervisor.value())
                .query(Rounds::round)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(long id, PersonId about) {
        return jdbc.sql(ROUNDS + "where r.id = :id and r.about_id = :person")
                .param("id", id)
                .param("person", about.value())
                .query(Rounds::round)
                .optional();
    }

    /** What the person is invited to and has not answered: known to nobody else. */
    @Transactional(readOnly = true)
    public List<Invitation> invitationsOf(PersonId person, LocalDate today) {
        return jdbc.sql("""
            select r.id, r.about_id, a.name as about, r.question, r.opened_on, r.closes_on, r.invited, r.closed_on,
                   r.outcome, encode(i.ticket, 'hex') as ticket
            from feedback.invitation i
            join feedback.round r on r.id = i.round_id
            join people.person a on a.id = r.about_id
            where i.person_id = :person
              and r.closed_on is null
              and r.closes_on >= :today
            order by r.closes_on, r.id
            """)
                .param("person", person.value())
                .param("today", today)
                .query((row, number) -> new Invitation(round(row, number), row.getString("ticket")))
                .list();
    }

    /** @param ticket encrypted, in hexadecimal digits */
    public record Invitation(Round round, String ticket) {}

    /** In an order of chance that stays. */
    @Transactional(readOnly = true)
    public List<String> answers(Round round) {
        return jdbc.sql("select words from feedback.answer where round_id = :round order by id")
                .param("round", round.id())
                .query(String.class)
                .list();
    }

    long open(PersonId about, String question, LocalDate from, LocalDate until, int invited) {
        return jdbc.sql("""
            insert into feedback.round (about_id, question, opened_on, closes_on, invited)
            values (:about, :question, :from, :until, :invited)
            returning id
            """)
                .param("about", about.value())
                .param("question", question)
                .param("from", from)
                .param("until", until)
                .param("invited", invited)
                .query(Long.class)
                .single();
    }

    /** @param tickets encrypted, by person */
    void invite(long round, PersonId about, Map<PersonId, byte[]> tickets, List<byte[]> hashes) {
        var people = List.copyOf(tickets.keySet());
        jdbc.sql("""
            insert into feedback.invitation (round_id, about_id, person_id, ticket)
            select :round, :about, g.person, g.ticket
            from unnest(cast(:people as bigint[]), cast(:tickets as bytea[])) as g(person, ticket)
            """)
                .param("round", round)
                .param("about", about.value())
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("tickets", people.stream().map(tickets::get).toArray(byte[][]::new))
                .update();
        jdbc.sql("select feedback.lay_ballots(:round, cast(:hashes as bytea[]))")
                .param("round", round)
                .param("hashes", hashes.toArray(byte[][]::new))
                .query((row, number) -> number)
                .list();
    }

    boolean cast(long round, byte[] hash, byte[] sealed) {
        return jdbc.sql("select feedback.cast_ballot(:round, :hash, :sealed)")
                .param("round", round)
                .param("hash", hash)
                .param("sealed", sealed)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    boolean isCast(long round, byte[] hash) {
        return jdbc.sql("select feedback.is_cast(:round, :hash)")
                .param("round", round)
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    List<Long> toClose(LocalDate today) {
        return jdbc.sql("select feedback.rounds_to_close(:today)")
                .param("today", today)
                .query(Long.class)
                .list();
    }

    /** Nobody answers any more from here on; none where somebody else has closed it. */
    List<byte[]> takeBallots(long round) {
        return jdbc.sql("select feedback.take_ballots(:round)")
                .param("round", round)
                .query(byte[].class)
                .list();
    }

    void close(long round, List<String> answers, LocalDate today) {
        jdbc.sql("select feedback.close_round(:round, :answers, :today)")
                .param("round", round)
                .param("answers", answers.toArray(String[]::new))
                .param("today", today)
                .query((row, number) -> number)
                .list();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getLong("id"),
                new Person(new PersonId(row.getLong("about_id")), row.getString("about")),
                row.getString("question"),
                day(row, "opened_on"),
                day(row, "closes_on"),
                row.getInt("invited"),
                row.getObject("closed_on", LocalDate.class),
                Round.Outcome.of(row.getString("outcome")));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        if (day == null) {
            throw new SQLException(column + " is never empty");
        }
        return day;
    }
}
