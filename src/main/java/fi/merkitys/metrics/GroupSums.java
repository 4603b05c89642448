package fi.merkitys.metrics;

import fi.merkitys.installation.WholeOrganisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers questions for sums of several metrics at once. */
@Repository
class GroupSums {
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final TransactionTemplate asViewer;

    GroupSums(JdbcClient jdbc, WholeOrganisation whole, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.whole = whole;
        asViewer = new TransactionTemplate(transactions);
        asViewer.setReadOnly(true);
    }

    Answer answer(Question question) {
        return question.sight().isOfMany()
                ? whole.read(() -> ask(question))
                : Objects.requireNonNull(asViewer.execute(status -> ask(question)));
    }

    private Answer ask(Question question) {
        var sql = new QuestionSql(question);
        var rows = sql.clauses()
                .fill(jdbc.sql(sql.text()))
                .param("from", question.from())
                .param("until", question.until())
                .param("sight", question.sight().whom())
                .query((row, number) -> row(row, question, sql))
                .list();
        var answering = new Answering(question);
        rows.stream().filter(row -> !row.whole()).forEach(answering::weigh);
        rows.forEach(answering::add);
        return answering.answer();
    }

    private static SumRow row(ResultSet row, Question question, QuestionSql sql) throws SQLException {
        var contacts = row.getLong("contacts");
        var figures = new EnumMap<Metric, Figure>(Metric.class);
        for (var metric : question.metrics()) {
            var formula = metric.formula();
            figures.put(
                    metric,
                    new Figure(
                            new Sums(
                                    row.getDouble(sql.column(formula.numerator())),
                                    row.getDouble(sql.column(formula.denominator())),
                                    row.getLong(sql.column(formula.carried())),
                                    Double.NaN,
                                    contacts),
                            question.grouping() == Grouping.PERSON ? 1 : row.getInt(QuestionSql.peopleOf(metric))));
        }
        return new SumRow(
                new Answer.Place(row.getLong("grp"), Weeks.monday(row.getLong("week"))),
                row.getInt("heads") == 1,
                row.getLong("source_id"),
                String.valueOf(row.getString("channel")),
                figures);
    }
}
