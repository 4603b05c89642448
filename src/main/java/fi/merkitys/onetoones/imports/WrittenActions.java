package fi.merkitys.onetoones.imports;

import fi.merkitys.actions.NewAction;
import fi.merkitys.directory.imports.Days;
import fi.merkitys.directory.imports.HeaderWords;
import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Agreed actions as people write them into a cell: "Aino: listen to three calls – 30.11.2026", "Ask IT (Eero, 2026-11-30)".
 * Whoever is not named is the employee.
 *
 * @param hostWords how the host may be called
 * @param employeeWords and the employee
 */
record WrittenActions(PersonId host, Set<String> hostWords, PersonId employee, Set<String> employeeWords) {
    private static final String DAY = "(\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}[-.]\\d{1,2}[-.]\\d{1,2})";
    private static final Pattern BRACKETS = Pattern.compile("(.*\\S)\\s*\\(([^()]+)\\)\\s*", Pattern.DOTALL);
    private static final Pattern LAST_DAY = Pattern.compile(
            "(.*?\\S)[\\s,;:–—-]+(?:(?:by|due|until|before|viimeistään|iki)\\s+)?" + DAY + "(?:\\s+mennessä)?\\s*\\.?",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAMED = Pattern.compile("([^:\\n]{1,80}):\\s*(\\S.*)", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("^(?:[-–•*]|\\d{1,2}[.)](?=\\s))\\s*");
    private static final Set<String> HOST =
            plain("supervisor", "manager", "team leader", "esihenkilö", "esimies", "vadovas", "vadovė");
    private static final Set<String> EMPLOYEE =
            plain("employee", "agent", "työntekijä", "agentti", "darbuotojas", "darbuotoja", "agentas");

    /** @param due none where the file says none */
    record Read(String words, PersonId owner, @Nullable LocalDate due) {}

    static WrittenActions of(PersonId host, String hostName, PersonId employee, String employeeName) {
        return new WrittenActions(host, called(hostName, HOST), employee, called(employeeName, EMPLOYEE));
    }

    static List<String> split(String cell) {
        return Arrays.stream(cell.split("[\\n;]"))
                .map(part -> BULLET.matcher(part.strip()).replaceFirst("").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** By the whole name, and by the first one where the other has another. */
    private static Set<String> called(String name, Set<String> besides) {
        var words = new java.util.HashSet<>(besides);
        words.add(HeaderWords.plain(name));
        words.add(HeaderWords.plain(name.strip().split("\\s+")[0]));
        return words;
    }

    private static Set<String> plain(String... words) {
        return Arrays.stream(words).map(HeaderWords::plain).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    Optional<Read> read(HistoryFile.Action action, int line, List<FileLine> problems) {
        var words = action.words();
        PersonId owner = null;
        LocalDate due = null;
        var brackets = BRACKETS.matcher(words);
        if (brackets.matches() && meansAll(brackets.group(2))) {
            for (var part : brackets.group(2).split(",")) {
                var named = owner(part);
                owner = named.isPresent() ? named.get() : owner;
                due = Days.read(part).orElse(due);
            }
            words = brackets.group(1);
        }
        var last = LAST_DAY.matcher(words);
        if (due == null && last.matches() && Days.read(last.group(2)).isPresent()) {
            due = Days.read(last.group(2)).get();
            words = last.group(1);
        }
        var named = NAMED.matcher(words);
        if (owner == null && named.matches() && owner(named.group(1)).isPresent()) {
            owner = owner(named.group(1)).get();
            words = named.group(2);
        }
        return checked(action, words.strip(), owner, due, line, problems);
    }

    /** What the columns beside it say holds for whatever the words leave open. */
    private Optional<Read> checked(
            HistoryFile.Action action,
            String words,
            @Nullable PersonId owner,
            @Nullable LocalDate due,
            int line,
            List<FileLine> problems) {
        var before = problems.size();
        if (words.length() > NewAction.LONGEST) {
            problems.add(HistoryFile.line(line, "actionTooLong", words.substring(0, 40)));
        }
        if (owner == null && !action.owner().isEmpty() && owner(action.owner()).isEmpty()) {
            problems.add(HistoryFile.line(line, "owner", action.owner()));
        }
        if (due == null && !action.due().isEmpty() && Days.read(action.due()).isEmpty()) {
            problems.add(FileLine.at(line, "directory.problem.day", action.due()));
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Read(
                        words,
                        owner == null ? owner(action.owner()).orElse(employee) : owner,
                        due == null ? Days.read(action.due()).orElse(null) : due));
    }

    private boolean meansAll(String brackets) {
        return Arrays.stream(brackets.split(","))
                .allMatch(part -> owner(part).isPresent() || Days.read(part).isPresent());
    }

    private Optional<PersonId> owner(String words) {
        var plain = HeaderWords.plain(words);
        var isHost = hostWords.contains(plain);
        var isEmployee = employeeWords.contains(plain);
        return isHost == isEmployee ? Optional.empty() : Optional.of(isHost ? host : employee);
    }
}
