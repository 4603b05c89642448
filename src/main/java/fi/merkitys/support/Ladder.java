package fi.merkitys.support;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What follows on what, and who may do what. Nothing here ends in a warning, and nothing goes up by itself: a named person
 * decides, with a reason.
 */
public final class Ladder {
    /** For the employee to think about their plan. */
    private static final Period FOR_THE_PLAN = Period.ofDays(7);

    private Ladder() {}

    /** @param last the step that the two are at */
    public static Stand stand(Matter matter, Step last) {
        var ending = matter.ending();
        if (ending != null) {
            return new Stand.Closed(ending);
        }
        if (!matter.isLed()) {
            return new Stand.BetweenSupervisors();
        }
        return isSigned(matter, last) && last.kind().then().isEmpty()
                ? new Stand.ToDecide(last)
                : new Stand.Working(last);
    }

    public static boolean isSigned(Matter matter, Step step) {
        return step.isSignedBy(matter.employee().id())
                && step.isSignedBy(matter.supervisor().id());
    }

    public static boolean may(Side side, Act act, Matter matter, Stand stand) {
        return switch (side) {
            case GUEST -> false;
            case EMPLOYEE -> employeeMay(act, matter, stand);
            case SUPERVISOR -> supervisorMay(act, stand);
        };
    }

    private static boolean employeeMay(Act act, Matter matter, Stand stand) {
        return switch (act) {
            case SAY -> true;
            case RELEASE -> !matter.isLed() && matter.nextSupervisor() != null;
            case START_AFRESH -> stand instanceof Stand.BetweenSupervisors;
            case WRITE, SIGN -> isAtWork(act, stand);
            case DECIDE, CLOSE -> false;
        };
    }

    private static boolean supervisorMay(Act act, Stand stand) {
        return switch (act) {
            case WRITE, SIGN -> isAtWork(act, stand);
            case DECIDE -> stand instanceof Stand.ToDecide;
            case CLOSE -> stand instanceof Stand.Working || stand instanceof Stand.ToDecide;
            case SAY, RELEASE, START_AFRESH -> false;
        };
    }

    /** What is signed may still be changed until it is decided on; then both sign anew. */
    private static boolean isAtWork(Act act, Stand stand) {
        return switch (stand) {
            case Stand.Working working -> act == Act.WRITE || working.step().isReady();
            case Stand.ToDecide any -> act == Act.WRITE;
            case Stand.BetweenSupervisors any -> false;
            case Stand.Closed any -> false;
        };
    }

    /** On which day the next step is, that begins by itself. */
    static LocalDate dueAfter(Step signed, LocalDate today) {
        var until = signed.written().untilOn();
        return signed.kind().hasEnd() && until != null && until.isAfter(today) ? until : later(signed, today);
    }

    private static LocalDate later(Step signed, LocalDate today) {
        return signed.kind().hasEnd() ? today : today.plus(FOR_THE_PLAN);
    }

    /** From today on, within a year. */
    static boolean isInReach(@Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isBefore(today) && !day.isAfter(today.plusYears(1));
    }
}
