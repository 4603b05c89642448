package fi.merkitys.metrics;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sums of a metric by person and queue. Not filtered by sight: whoever shows them has to. */
@Repository
public class PersonSums {
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;

    PersonSums(JdbcClient jdbc, WholeOrganisation whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    /** Of everybody with contacts in the scope, by person; both days are counted. */
    public List<PersonSum> of(Metric metric, Scope scope, LocalDate from, LocalDate until) {
        return whole.read(() -> sums(metric, scope, "", 0, from, until));
    }

    /** Of one person's contacts in the scope, for whoever may see them. What her sources carry is judged by these contacts. */
    @Transactional(readOnly = true)
    public Sums ofPerson(PersonId person, Metric metric, Scope scope, LocalDate from, LocalDate until) {
        return sums(metric, scope, "and d.person_id = :person\n", person.value(), from, until).stream()
                .map(PersonSum::sums)
                .reduce(Sums.NONE, Sums::plus);
    }

    private List<PersonSum> sums(
            Metric metric, Scope scope, String whose, long person, LocalDate from, LocalDate until) {
        var clauses = new ScopeClauses(scope);
        var rows = clauses.fill(jdbc.sql(sql(metric.formula(), clauses.ofRows() + whose)))
                .param("person", person)
                .param("from", from)
                .param("until", until)
                .query(PersonSums::row)
                .list();
        var coverage = new Coverage(metric);
        rows.forEach(row -> coverage.add(row.source(), row.channel(), row.sums()));
        return byPersonAndQueue(rows, coverage);
    }

    /** Summed by lane first, which is a number; what a lane is, is looked up for the sums only. */
    private static String sql(Formula formula, String whose) {
        return """
            with sums as (
              select d.person_id, d.lane_id,
                     sum(d.contacts) as contacts,
                     coalesce(sum(%s), 0) as numerator,
                     coalesce(sum(%s), 0) as denominator,
                     coalesce(sum(%s), 0) as carried,
                     %s as squares
              from %s
              group by d.person_id, d.lane_id
            )
            select s.person_id, l.source_id, l.queue_id, l.channel,
                   s.contacts, s.numerator, s.denominator, s.carried, s.squares
            from sums s
            join contacts.lane l on l.id = s.lane_id
            order by s.person_id, l.queue_id
            """.formatted(
                        formula.numerator(),
                        formula.denominator(),
                        formula.carried(),
                        squares(formula),
                        Formula.rows(formula.needsShareOfDay(), whose));
    }

    private static String squares(Formula formula) {
        return formula.squares().equals(Formula.UNKNOWN)
                ? Formula.UNKNOWN
                : "coalesce(sum(" + formula.squares() + "), 0)";
    }

    private static List<PersonSum> byPersonAndQueue(List<Row> rows, Coverage coverage) {
        record Key(long person, long queue) {}
        var sums = new LinkedHashMap<Key, Sums>();
        for (var row : rows) {
            sums.merge(
                    new Key(row.person(), row.queue()),
                    coverage.admit(row.source(), row.channel(), row.sums()),
                    Sums::plus);
        }
        var list = new ArrayList<PersonSum>(sums.size());
        sums.forEach((key, sum) -> list.add(new PersonSum(key.person(), key.queue(), sum)));
        return list;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("person_id"),
                row.getLong("source_id"),
                row.getLong("queue_id"),
                row.getString("channel"),
                new Sums(
                        row.getDouble("numerator"),
                        row.getDouble("denominator"),
                        row.getLong("carried"),
                        row.getDouble("squares"),
                        row.getLong("contacts")));
    }

    private record Row(long person, long source, long queue, String channel, Sums sums) {}
}
