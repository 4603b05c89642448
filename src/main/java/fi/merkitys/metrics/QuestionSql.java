package fi.merkitys.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A question as SQL. Metrics share most of their sums, so each sum is taken once. */
final class QuestionSql {
    private final Question question;
    private final ScopeClauses clauses;
    private final Map<String, String> columns = new LinkedHashMap<>();

    QuestionSql(Question question) {
        this.question = question;
        this.clauses = new ScopeClauses(question.scope());
        for (var metric : question.metrics()) {
            var formula = metric.formula();
            column(formula.numerator());
            column(formula.denominator());
            column(formula.carried());
        }
    }

    /** The name under which the sum of an expression comes back. */
    String column(String expression) {
        return columns.computeIfAbsent(expression, any -> "sum" + columns.size());
    }

    static String peopleOf(Metric metric) {
        return "people_" + metric.key();
    }

    /** First by person and lane, which are numbers; what they are is looked up for the sums only. */
    String text() {
        return """
            with w as (
              select %s as week, d.person_id, d.lane_id, sum(d.contacts) as contacts%s
              from %s
              group by 1, 2, 3
            )
            select grouping(l.source_id) as heads, w.week, %s as grp, l.source_id, l.channel,
                   sum(w.contacts) as contacts%s%s
            from w
            join contacts.lane l on l.id = w.lane_id
            %s
            group by %s
            """.formatted(
                question.weekly() ? Weeks.numberOf("d.day") : "0",
                columns("sum(%s) as %s"),
                Formula.rows(
                        needsShareOfDay(), clauses.ofRows() + question.sight().clause()),
                question.grouping().expression(),
                outerColumns(),
                heads(),
                question.grouping() == Grouping.TEAM ? "join people.person p on p.id = w.person_id" : "",
                groups());
    }

    private boolean needsShareOfDay() {
        return question.metrics().stream().anyMatch(metric -> metric.formula().needsShareOfDay());
    }

    private String columns(String pattern) {
        return columns.entrySet().stream()
                .map(column -> ",\n       " + pattern.formatted(column.getKey(), column.getValue()))
                .collect(Collectors.joining());
    }

    private String outerColumns() {
        return columns.values().stream()
                .map(column -> ",\n       coalesce(sum(w.%s), 0) as %s".formatted(column, column))
                .collect(Collectors.joining());
    }

    /** How many people carry each metric; of a person's own figures there is nothing to count. */
    private String heads() {
        return question.grouping() == Grouping.PERSON
                ? ""
                : question.metrics().stream()
                        .map(metric -> ",\n       count(distinct w.person_id) filter (where w.%s > 0) as %s"
                                .formatted(column(metric.formula().carried()), peopleOf(metric)))
                        .collect(Collectors.joining());
    }

    private String groups() {
        var group = question.grouping().expression();
        var origin = "(w.week, " + (group.equals("0") ? "" : group + ", ") + "l.source_id, l.channel)";
        var whole = "(w.week" + (group.equals("0") ? "" : ", " + group) + ")";
        return question.grouping() == Grouping.PERSON
                ? origin.substring(1, origin.length() - 1)
                : "grouping sets (" + origin + ", " + whole + ")";
    }

    ScopeClauses clauses() {
        return clauses;
    }
}
