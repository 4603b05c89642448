package fi.merkitys.contacts;

import fi.merkitys.contacts.mapping.Problem;
import fi.merkitys.shell.Wording;
import java.util.List;

/** A problem as a sentence. */
public final class ProblemWords {
    private ProblemWords() {}

    public static String of(Problem problem, Wording wording) {
        return wording.t(problem.key(), (Object[]) args(problem, wording));
    }

    public static List<String> of(List<Problem> problems, Wording wording) {
        return problems.stream().map(problem -> of(problem, wording)).toList();
    }

    /** The name of a field is written as the mapper shows it. */
    private static String[] args(Problem problem, Wording wording) {
        var args = problem.args().toArray(String[]::new);
        if (args.length > 0 && NamesField.in(problem.key())) {
            args[0] = wording.t("contacts.field." + args[0]);
        }
        return args;
    }

    /** The problems whose first argument is a field. */
    private static final class NamesField {
        private static final List<String> KEYS = List.of(
                "contacts.mapping.needed",
                "contacts.proposal.not-found",
                "contacts.mapping.column-needed",
                "contacts.mapping.unit-needed",
                "contacts.mapping.pattern-needed",
                "contacts.mapping.time-columns",
                "contacts.mapping.pattern");

        static boolean in(String key) {
            return KEYS.contains(key);
        }
    }
}
