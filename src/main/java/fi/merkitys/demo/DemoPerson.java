package fi.merkitys.demo;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person of the demo organisation.
 *
 * @param supervisor employee id of the line supervisor; missing only at the very top
 * @param workdays   bit 0 is Monday, bit 6 is Sunday
 * @param agentKey   how the contact system calls this person; only agents are known there
 */
public record DemoPerson(
        String employeeId,
        String name,
        String email,
        Set<DemoRole> roles,
        @Nullable String supervisor,
        @Nullable String team,
        @Nullable DemoShift shift,
        LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        String language,
        int workdays,
        @Nullable String agentKey) {

    public boolean is(DemoRole role) {
        return roles.contains(role);
    }

    /** Whether this weekday is in the person's schedule and the day within the employment. */
    public boolean isScheduledOn(LocalDate day) {
        boolean weekday = (workdays >> (day.getDayOfWeek().getValue() - 1) & 1) == 1;
        return weekday && !day.isBefore(hiredOn) && (leftOn == null || !day.isAfter(leftOn));
    }
}
