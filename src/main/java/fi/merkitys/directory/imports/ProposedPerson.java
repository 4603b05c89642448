package fi.merkitys.directory.imports;

import fi.merkitys.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as a file or another module tells of them.
 *
 * @param line in the file, or a running number
 * @param supervisor an employee id, an e-mail or a name, of the same roster or of the directory
 * @param relations further relations: kind to references like the supervisor's
 * @param externalIds the ids by which a contact source knows the person, by source
 */
public record ProposedPerson(
        int line,
        @Nullable String employeeId,
        @Nullable String name,
        @Nullable String email,
        Set<Role> roles,
        @Nullable String supervisor,
        @Nullable String team,
        @Nullable String site,
        @Nullable String client,
        @Nullable String shift,
        @Nullable String tenureBucket,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        @Nullable String language,
        @Nullable Integer workdays,
        Map<String, List<String>> relations,
        Map<String, Set<String>> externalIds) {

    /** For messages: what the person can be recognised by. */
    String label() {
        return name != null ? name : employeeId != null ? employeeId : email != null ? email : "?";
    }
}
