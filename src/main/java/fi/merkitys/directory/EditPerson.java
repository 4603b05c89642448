package fi.merkitys.directory;

import fi.merkitys.directory.imports.BringPeople;
import fi.merkitys.directory.imports.Field;
import fi.merkitys.directory.imports.Problem;
import fi.merkitys.directory.imports.ProposedPerson;
import fi.merkitys.directory.imports.Roster;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Adds or changes one person by the same rules as a whole roster: no circles, no id or e-mail twice. */
@Service
class EditPerson {
    private static final PersonId SOMEBODY_NEW = new PersonId(-1);
    private final BringPeople bring;

    EditPerson(BringPeople bring) {
        this.bring = bring;
    }

    /**
     * @param who none for somebody new
     * @param hireDateToo whether the form has it: it is not every editor's business
     */
    Outcome with(@Nullable PersonId who, PersonForm form, boolean hireDateToo, PersonId by) {
        var wrong = new HashMap<String, Problem>();
        check(form.named(), "name", "nameMissing", "", wrong);
        check(form.emailReadable(), "email", "email", form.email(), wrong);
        check(form.dayReadable(), "hiredOn", "day", form.hiredOn(), wrong);
        if (!wrong.isEmpty()) {
            return new Incomplete(wrong);
        }
        var told = EnumSet.complementOf(EnumSet.of(Field.LEFT_ON, Field.TENURE_BUCKET, Field.LANGUAGE));
        if (!hireDateToo) {
            told.remove(Field.HIRED_ON);
        }
        return saved(who == null ? SOMEBODY_NEW : who, told, form.person(), form, by);
    }

    /** The last day at work; none brings somebody back. Nothing of their history goes. */
    Outcome leaves(PersonId who, @Nullable LocalDate lastDay, PersonId by) {
        var nothingElse = new ProposedPerson(
                0, null, null, null, Set.of(), null, null, null, null, null, null, null, lastDay, null, null, Map.of(),
                Map.of());
        return saved(who, EnumSet.of(Field.LEFT_ON), nothingElse, PersonForm.EMPTY, by);
    }

    private Outcome saved(PersonId who, Set<Field> told, ProposedPerson person, PersonForm form, PersonId by) {
        var roster =
                new Roster(Roster.Origin.DIRECTORY, told, Set.of(), Set.of(), List.of(person), List.of(), List.of());
        return switch (bring.one(who, roster, by)) {
            case BringPeople.Saved saved -> new Saved(saved.id());
            case BringPeople.Refused refused -> {
                var problems = new HashMap<String, Problem>();
                refused.problems().forEach(problem -> problems.putIfAbsent(field(problem, form), problem));
                yield new Incomplete(problems);
            }
        };
    }

    private static void check(
            boolean fine, String field, String code, @Nullable String about, Map<String, Problem> problems) {
        if (!fine) {
            problems.put(field, new Problem(0, code, List.of(Objects.requireNonNullElse(about, ""))));
        }
    }

    /** Beside which field of the form a problem stands. */
    private static String field(Problem problem, PersonForm form) {
        return switch (problem.code()) {
            case "unknownReference", "ambiguousReference", "ownSupervisor", "circle" -> "supervisor";
            case "noAdministrator", "administratorRole" -> "roles";
            case "administratorKnownBy" -> "email";
            case "erased" -> "employeeId";
            case "leftBeforeHired" -> "hiredOn";
            case "alreadyTaken" -> problem.about().getFirst().equalsIgnoreCase(form.email()) ? "email" : "employeeId";
            default -> "name";
        };
    }

    sealed interface Outcome {}

    record Saved(PersonId id) implements Outcome {}

    record Incomplete(Map<String, Problem> problems) implements Outcome {}
}
