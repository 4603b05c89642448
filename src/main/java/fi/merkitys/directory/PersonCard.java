package fi.merkitys.directory;

import fi.merkitys.audit.PersonalData;
import fi.merkitys.permissions.Data;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as their page shows them to one viewer.
 *
 * @param hiredOn none where it is not known or not this viewer's business; likewise the others that privacy limits
 * @param line upwards: the top first
 * @param reports who reports directly
 */
public record PersonCard(
        long id,
        String name,
        List<String> roles,
        @Nullable String email,
        @Nullable String employeeId,
        @Nullable Long teamId,
        @Nullable String team,
        @Nullable String site,
        @Nullable String client,
        @Nullable String shift,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        boolean gone,
        List<Person> line,
        List<Person> reports,
        List<Tie> ties,
        List<ExternalId> externalIds,
        List<Days> absences) {

    /** What of it not everybody is shown, as a set that more may be added to. */
    EnumSet<PersonalData> beyondTheDirectory() {
        var data = EnumSet.noneOf(PersonalData.class);
        if (hiredOn != null || !absences.isEmpty()) {
            data.add(PersonalData.EMPLOYMENT);
        }
        if (employeeId != null || !externalIds.isEmpty()) {
            data.add(PersonalData.IDENTIFIERS);
        }
        return data;
    }

    /** What of it is shown, as rows of the table of permissions, in its order. */
    EnumSet<Data> shown() {
        var data = EnumSet.of(Data.DIRECTORY);
        addIf(gone, Data.DEPARTURES, data);
        addIf(hiredOn != null, Data.HIRE_DATES, data);
        addIf(!absences.isEmpty(), Data.ABSENCES, data);
        addIf(employeeId != null, Data.EMPLOYEE_IDS, data);
        addIf(!externalIds.isEmpty(), Data.CONTACT_IDS, data);
        return data;
    }

    private static void addIf(boolean shown, Data what, EnumSet<Data> to) {
        if (shown) {
            to.add(what);
        }
    }

    public record Person(long id, String name, @Nullable String role) {}

    /** @param mine whether the person of the card has the other as this kind, or is it for the other */
    public record Tie(String kind, boolean mine, long id, String name) {}

    public record ExternalId(String source, String value) {}

    public record Days(LocalDate from, LocalDate until) {}
}
