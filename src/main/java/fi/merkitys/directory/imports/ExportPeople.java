package fi.merkitys.directory.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import fi.merkitys.people.Role;
import fi.merkitys.people.Teams;
import fi.merkitys.people.Teams.Team;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the directory as a file that the import takes back without a difference. */
@Service
class ExportPeople {
    private final Profiles profiles;
    private final Teams teams;

    ExportPeople(Profiles profiles, Teams teams) {
        this.profiles = profiles;
        this.teams = teams;
    }

    /** @param hireDates whether the reader may have them */
    @Transactional(readOnly = true)
    public void to(Writer out, boolean hireDates) throws IOException {
        var people = profiles.all();
        var byId = people.stream().collect(Collectors.toMap(Profile::id, Function.identity()));
        var kinds = ties(people, Profile::relations);
        var sources = ties(people, Profile::externalIds);
        var places = teams.byName();
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(guarded(header(hireDates, kinds, sources)));
        for (var person : people) {
            csv.writeRecord(guarded(cells(person, byId, places, hireDates, kinds, sources)));
        }
        csv.flush();
    }

    private static <T> Set<String> ties(List<Profile> people, Function<Profile, Map<String, T>> part) {
        return people.stream()
                .flatMap(p -> part.apply(p).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<@Nullable String> header(boolean hireDates, Set<String> kinds, Set<String> sources) {
        var header = new ArrayList<@Nullable String>();
        for (var field : Field.values()) {
            if (hireDates || field != Field.HIRED_ON) {
                header.add(field.key());
            }
        }
        kinds.forEach(kind -> header.add("relation:" + kind));
        sources.forEach(source -> header.add("external:" + source));
        return header;
    }

    private static List<@Nullable String> cells(
            Profile of,
            Map<PersonId, Profile> people,
            Map<String, Team> places,
            boolean hireDates,
            Set<String> kinds,
            Set<String> sources) {
        var cells = new ArrayList<@Nullable String>();
        var place = of.team() == null ? null : places.get(of.team());
        for (var field : Field.values()) {
            if (hireDates || field != Field.HIRED_ON) {
                cells.add(cell(field, of, people, place));
            }
        }
        kinds.forEach(kind -> cells.add(joined(of.relations().getOrDefault(kind, Set.of()).stream()
                .map(id -> reference(people.get(id)))
                .toList())));
        sources.forEach(source -> cells.add(joined(of.externalIds().getOrDefault(source, Set.of()))));
        return cells;
    }

    private static @Nullable String cell(Field field, Profile of, Map<PersonId, Profile> people, @Nullable Team place) {
        return switch (field) {
            case EMPLOYEE_ID -> of.employeeId();
            case NAME -> of.name();
            case EMAIL -> of.email();
            case ROLES -> joined(of.roles().stream().sorted().map(Role::key).toList());
            case SUPERVISOR -> of.supervisor() == null ? null : reference(people.get(of.supervisor()));
            case TEAM -> of.team();
            case SITE -> place == null ? null : place.site();
            case CLIENT -> place == null ? null : place.client();
            case SHIFT -> of.shift();
            case TENURE_BUCKET -> of.tenureBucket();
            case HIRED_ON -> of.hiredOn() == null ? null : of.hiredOn().toString();
            case LEFT_ON -> of.leftOn() == null ? null : of.leftOn().toString();
            case LANGUAGE -> of.language();
            case WORKDAYS -> Workdays.words(of.workdays());
        };
    }

    private static String reference(@Nullable Profile to) {
        return to == null
                ? ""
                : Objects.requireNonNullElse(to.employeeId(), Objects.requireNonNullElse(to.email(), to.name()));
    }

    private static String joined(Collection<String> several) {
        return several.stream().collect(Collectors.joining(";"));
    }

    /** A spreadsheet would run a cell that begins like a formula; with an apostrophe it is text. */
    static List<@Nullable String> guarded(List<@Nullable String> cells) {
        return cells.stream().map(ExportPeople::guarded).collect(Collectors.toCollection(ArrayList::new));
    }

    private static @Nullable String guarded(@Nullable String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
