package fi.merkitys.support;

import fi.merkitys.people.PersonId;
import fi.merkitys.support.texts.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a supervisor takes up early with one of their people.
 *
 * @param supervisor who has it: the line supervisor who took it up, or to whom the employee gave it
 * @param nextSupervisor who leads the employee now where that is somebody else, or none
 * @param led whether the supervisor who has it leads the employee
 * @param noticed facts, in the supervisor's words
 * @param ending how it was closed, or none
 * @param endingWords what was said to that, or none
 * @param endedBy by whom, or none
 */
public record Matter(
        MatterId id,
        Somebody supervisor,
        Somebody employee,
        @Nullable Somebody nextSupervisor,
        boolean led,
        Kind kind,
        String noticed,
        Instant openedAt,
        @Nullable Ending ending,
        @Nullable String endingWords,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /** One of those whom it concerns. */
    public record Somebody(PersonId id, String name) {}

    public boolean isLed() {
        return led;
    }

    public boolean isOpen() {
        return ending == null;
    }

    public Side sideOf(PersonId person) {
        return person.equals(employee.id())
                ? Side.EMPLOYEE
                : person.equals(supervisor.id()) ? Side.SUPERVISOR : Side.GUEST;
    }

    /** Who is not this one of the two. */
    public Somebody otherThan(PersonId person) {
        return person.equals(employee.id()) ? supervisor : employee;
    }

    public String path() {
        return "/support/" + id;
    }
}
