package fi.merkitys.metrics;

/** By what sums are put together; as an SQL expression. */
enum Grouping {
    PERSON("w.person_id"),
    /** Where people are today; who is in no team is in team 0. */
    TEAM("coalesce(p.team_id, 0)"),
    EVERYTHING("0");

    private final String expression;

    Grouping(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
