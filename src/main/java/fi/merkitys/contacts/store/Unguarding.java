package fi.merkitys.contacts.store;

/** Takes the apostrophe off again that {@link fi.merkitys.shell.FormulaGuard} put in front, when a mended file comes back. */
final class Unguarding {
    private Unguarding() {}

    /** The SQL that does it. */
    static String of(String column) {
        return "case when regexp_matches(%1$s, '^''+[=+\\-@\\t\\r]') then substr(%1$s, 2) else %1$s end"
                .formatted(column);
    }
}
