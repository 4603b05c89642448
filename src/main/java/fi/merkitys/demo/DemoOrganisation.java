package fi.merkitys.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Aurora Contact, an invented outsourcer: three sites in Finland and Lithuania, two client companies, and the year of
 * contacts that ended yesterday. The same day always gives the same organisation; another day moves it in time.
 */
public final class DemoOrganisation {
    public static final String NAME = "Aurora Contact";

    /** Days of contacts, the last of them yesterday. */
    public static final int DAYS = 365;

    private final LocalDate today;
    private final Staff staff;
    private final Map<String, List<DemoAbsence>> absences = new HashMap<>();

    private DemoOrganisation(LocalDate today) {
        this.today = today;
        this.staff = new Staff(today);
        Absences plan = new Absences(today);
        staff.agents().forEach(agent -> absences.put(agent.person().employeeId(), plan.of(agent)));
    }

    public static DemoOrganisation upTo(LocalDate today) {
        return new DemoOrganisation(today);
    }

    public List<String> sites() {
        return TeamPlan.SITES;
    }

    public List<String> clients() {
        return List.of(QueuePlan.TELECOM, QueuePlan.HOME);
    }

    public List<DemoTeam> teams() {
        return TeamPlan.ALL.stream().map(TeamPlan::team).toList();
    }

    public List<DemoQueue> queues() {
        return Arrays.stream(QueuePlan.values()).map(QueuePlan::queue).toList();
    }

    /** Leaders come before those whom they lead. */
    public List<DemoPerson> people() {
        return staff.people();
    }

    public List<DemoRelation> relations() {
        return staff.relations();
    }

    public List<DemoAbsence> absences() {
        return staff.agents().stream()
                .flatMap(agent -> absences.getOrDefault(agent.person().employeeId(), List.of()).stream())
                .toList();
    }

    /** The second supervisor is away, and the first stands in; another goes next week, and nobody has been found. */
    public List<DemoLeave> leaves() {
        var supervisors = staff.people().stream()
                .filter(person -> person.is(DemoRole.SUPERVISOR))
                .map(DemoPerson::employeeId)
                .toList();
        return List.of(
                new DemoLeave(supervisors.get(1), supervisors.getFirst(), today, today.plusDays(9)),
                new DemoLeave(supervisors.getLast(), null, today.plusDays(5), today.plusDays(12)));
    }

    public List<DemoGoal> goals() {
        return DemoGoals.asOf(today);
    }

    /** The year's contacts as generic CSV in UTF-8, local time of Helsinki and Vilnius; returns how many. */
    public long writeContacts(OutputStream out) {
        return new ContactYear(today, staff.agents(), absences).write(out);
    }

    public long writeContacts(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            return writeContacts(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
