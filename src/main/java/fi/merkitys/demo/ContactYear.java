package fi.merkitys.demo;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Lets everybody work through the year, day by day, and keeps nothing but who will be back. */
final class ContactYear {
    private final LocalDate today;
    private final List<Agent> agents;
    private final Map<String, List<DemoAbsence>> absences;

    ContactYear(LocalDate today, List<Agent> agents, Map<String, List<DemoAbsence>> absences) {
        this.today = today;
        this.agents = agents;
        this.absences = absences;
    }

    long write(OutputStream out) {
        ContactCsv csv = new ContactCsv(out);
        Customers customers = new Customers();
        Conversations conversations = new Conversations(customers);
        for (int daysAgo = DemoOrganisation.DAYS; daysAgo > 0; daysAgo--) {
            LocalDate day = today.minusDays(daysAgo);
            customers.nextDay();
            for (Agent agent : agents) {
                if (isAtWork(agent, day)) {
                    Workday.of(agent, day, daysAgo).handle(conversations, csv::write);
                }
            }
        }
        return csv.finish();
    }

    private boolean isAtWork(Agent agent, LocalDate day) {
        List<DemoAbsence> away = absences.getOrDefault(agent.person().employeeId(), List.of());
        return agent.person().isScheduledOn(day) && away.stream().noneMatch(absence -> absence.covers(day));
    }
}
