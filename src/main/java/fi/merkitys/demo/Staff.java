package fi.merkitys.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hires everybody, from the top down. */
final class Staff {
    private final LocalDate today;
    private final Names names = new Names();
    private final List<DemoPerson> people = new ArrayList<>();
    private final List<Agent> agents = new ArrayList<>();
    private final List<DemoRelation> relations = new ArrayList<>();
    private int newcomers;
    private int leavers;

    Staff(LocalDate today) {
        this.today = today;
        DemoPerson top = leading(DemoRole.LEADER, null, "fi");
        DemoPerson tampere = leading(DemoRole.LEADER, top, "fi");
        DemoPerson vilnius = leading(DemoRole.LEADER, top, "lt");
        DemoPerson klaipeda = leading(DemoRole.LEADER, top, "lt");
        DemoPerson finnishCoach = leading(DemoRole.COACH, tampere, "fi");
        DemoPerson lithuanianCoach = leading(DemoRole.COACH, vilnius, "lt");
        leading(DemoRole.HR, top, "lt");
        leading(DemoRole.ADMINISTRATOR, top, "fi");
        for (TeamPlan plan : TeamPlan.ALL) {
            DemoPerson leader = switch (plan.team().site()) {
                case TeamPlan.TAMPERE -> tampere;
                case TeamPlan.VILNIUS -> vilnius;
                default -> klaipeda;
            };
            DemoPerson operations = QueuePlan.TELECOM.equals(plan.team().client()) ? tampere : klaipeda;
            List<DemoPerson> members = team(plan, leader);
            relate(members, operations, leader);
            coach(members, plan, plan.isFinnish() ? finnishCoach : lithuanianCoach);
        }
    }

    List<DemoPerson> people() {
        return List.copyOf(people);
    }

    List<Agent> agents() {
        return List.copyOf(agents);
    }

    List<DemoRelation> relations() {
        return List.copyOf(relations);
    }

    /** The supervisor first. */
    private List<DemoPerson> team(TeamPlan plan, DemoPerson leader) {
        List<DemoPerson> members = new ArrayList<>();
        String language = plan.isFinnish() ? "fi" : "lt";
        Employment office = Employment.ofLeading(people.size() + 1, today);
        DemoPerson supervisor = hire(names.at(plan), Set.of(DemoRole.SUPERVISOR), leader, plan, office, language, null);
        members.add(supervisor);
        for (int seat = 0; seat < plan.size() + plan.leavers(); seat++) {
            members.add(agent(plan, supervisor, seat));
        }
        return members;
    }

    private DemoPerson agent(TeamPlan plan, DemoPerson supervisor, int seat) {
        int number = agents.size() + 1;
        String name = names.at(plan);
        String language = !names.isLocal(name) ? "en" : plan.isFinnish() ? "fi" : "lt";
        String agentKey = String.valueOf(40_000 + number * 7919 % 50_000);
        Employment employment = employment(plan, seat, number);
        DemoPerson person = hire(name, Set.of(DemoRole.AGENT), supervisor, plan, employment, language, agentKey);
        agents.add(Agent.of(number, person, plan));
        return person;
    }

    private Employment employment(TeamPlan plan, int seat, int number) {
        if (seat >= plan.size()) {
            return Employment.ofLeaver(leavers++, number, today);
        }
        return seat >= plan.size() - plan.newcomers()
                ? Employment.ofNewcomer(newcomers++, today)
                : Employment.ofExperienced(number, plan, seat, today);
    }

    private DemoPerson leading(DemoRole role, @Nullable DemoPerson supervisor, String language) {
        Employment office = Employment.ofLeading(people.size() + 1, today);
        return hire(names.leading(), Set.of(role), supervisor, null, office, language, null);
    }

    private DemoPerson hire(
            String name,
            Set<DemoRole> roles,
            @Nullable DemoPerson supervisor,
            @Nullable TeamPlan plan,
            Employment employment,
            String language,
            @Nullable String agentKey) {
        DemoPerson person = new DemoPerson(
                "AC" + (1001 + people.size()),
                name,
                Names.email(name),
                roles,
                supervisor == null ? null : supervisor.employeeId(),
                plan == null ? null : plan.team().name(),
                employment.shift(),
                employment.hiredOn(),
                employment.leftOn(),
                language,
                employment.workdays(),
                agentKey);
        people.add(person);
        return person;
    }

    /** A client's operations manager sits at one site and looks after the client's teams at the others, too. */
    private void relate(List<DemoPerson> members, DemoPerson operations, DemoPerson leader) {
        if (operations.equals(leader)) {
            return;
        }
        for (DemoPerson member : members) {
            relations.add(new DemoRelation(member.employeeId(), operations.employeeId(), "operations_manager"));
        }
    }

    /** A coach has the newcomers of the country, and all of three teams. */
    private void coach(List<DemoPerson> members, TeamPlan plan, DemoPerson coach) {
        boolean all = Set.of("Kuusi", "Pöllö", "Kopa").contains(plan.team().name());
        for (DemoPerson member : members) {
            boolean newcomer = member.hiredOn().isAfter(today.minusWeeks(13));
            if (member.is(DemoRole.AGENT) && member.leftOn() == null && (all || newcomer)) {
                relations.add(new DemoRelation(member.employeeId(), coach.employeeId(), "coach"));
            }
        }
    }
}
