package fi.merkitys;

import fi.merkitys.golive.Checklist;
import fi.merkitys.golive.Checklists;
import fi.merkitys.identity.SignedIn;
import fi.merkitys.installation.Organisation;
import fi.merkitys.installation.Organisations;
import fi.merkitys.people.NewPerson;
import fi.merkitys.people.People;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import fi.merkitys.rights.Category;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The people that the tests talk about. Jonas leads Helmi, who leads the supervisors Eero and Kalle. Aino and Mantas
 * are Eero's agents, Liisa is Kalle's; Rūta coaches Aino. Sanna is HR, Petri the administrator.
 */
@TestComponent
public class Cast {
    private final People people;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final Checklists checklists;

    Cast(People people, Organisations organisations, JdbcClient jdbc, Checklists checklists) {
        this.people = people;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.checklists = checklists;
    }

    /** Writes them all into the test's transaction. */
    public Members assemble() {
        organisations.found(new Organisation("Testi Oy", false));
        var red = team("Red");
        var blue = team("Blue");
        var members = new LinkedHashMap<String, PersonId>();
        members.put("Jonas", add("Jonas", Role.LEADER, null, null));
        members.put("Helmi", add("Helmi", Role.LEADER, members.get("Jonas"), null));
        members.put("Eero", add("Eero", Role.SUPERVISOR, members.get("Helmi"), red));
        members.put("Kalle", add("Kalle", Role.SUPERVISOR, members.get("Helmi"), blue));
        members.put("Aino", add("Aino", Role.AGENT, members.get("Eero"), red));
        members.put("Mantas", add("Mantas", Role.AGENT, members.get("Eero"), red));
        members.put("Liisa", add("Liisa", Role.AGENT, members.get("Kalle"), blue));
        members.put("Rūta", add("Rūta", Role.COACH, members.get("Helmi"), null));
        members.put("Sanna", add("Sanna", Role.HR, members.get("Jonas"), null));
        members.put("Petri", add("Petri", Role.ADMINISTRATOR, members.get("Jonas"), null));
        jdbc.sql("insert into people.relation (person_id, related_id, kind) values (?, ?, 'coach')")
                .params(members.get("Aino").value(), members.get("Rūta").value())
                .update();
        live(members.get("Sanna"));
        return new Members(members, red, blue);
    }

    /** Sanna has filled in the checklist: figures are used. */
    private void live(PersonId by) {
        var why = new EnumMap<Category, String>(Category.class);
        Checklist.TO_JUSTIFY.forEach(category -> why.put(category, "The work needs it."));
        var day = LocalDate.of(2026, 1, 7);
        // Straight into the table: the audit trail of the tests begins empty.
        checklists.keep(new Checklist(day, "everybody", day, "by letter", day, "6(1)(f)", "Sanna, HR", why), by);
    }

    private long team(String name) {
        return jdbc.sql("insert into people.team (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
    }

    private PersonId add(String name, Role role, @Nullable PersonId supervisor, @Nullable Long team) {
        var person = NewPerson.named(name)
                .withRoles(Set.of(role))
                .withEmail(name.toLowerCase(java.util.Locale.ROOT) + "@testi.example")
                .withHiredOn(LocalDate.of(2020, 1, 1));
        person = supervisor == null ? person : person.withSupervisor(supervisor);
        return people.add(team == null ? person : person.withTeam(team));
    }

    /** Signs a request in. */
    public static RequestPostProcessor as(PersonId person) {
        return SecurityMockMvcRequestPostProcessors.user(SignedIn.as(person));
    }

    /**
     * @param red the team of Eero
     * @param blue the team of Kalle
     */
    public record Members(Map<String, PersonId> byName, long red, long blue) {
        public PersonId get(String name) {
            var person = byName.get(name);
            if (person == null) {
                throw new IllegalArgumentException(name + " is not in the cast");
            }
            return person;
        }
    }
}
