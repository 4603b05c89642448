package fi.merkitys.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is written in a step. What is not written is empty, or no day.
 *
 * @param heldOn when they talked
 * @param agreed what they agreed, by both
 * @param byEmployee what the employee does, or how it went for them
 * @param needs what the employee needs for the plan
 * @param untilOn by when the plan is done, or how long the agreement holds
 * @param bySupervisor the answer to the plan, or how it went for the supervisor
 */
public record Written(
        @Nullable LocalDate heldOn,
        String agreed,
        String byEmployee,
        String needs,
        @Nullable LocalDate untilOn,
        String bySupervisor) {
    public static final Written NOTHING = new Written(null, "", "", "", null, "");

    /** Whether there is enough for somebody to put their name under it. */
    public boolean isReady(StepKind kind) {
        return switch (kind) {
            case TALK, SECOND_TALK -> heldOn != null && !agreed.isEmpty();
            case AGREEMENT -> untilOn != null && !agreed.isEmpty();
            case PLAN -> untilOn != null && !byEmployee.isEmpty();
            case FOLLOW_UP -> !byEmployee.isEmpty() && !bySupervisor.isEmpty();
        };
    }

    /** This, with what one side may write in a step of that kind taken from another. */
    public Written takenFrom(Written other, StepKind kind, Side side) {
        return switch (kind) {
            case TALK, SECOND_TALK -> new Written(other.heldOn, other.agreed, byEmployee, needs, untilOn, bySupervisor);
            case AGREEMENT -> new Written(heldOn, other.agreed, byEmployee, needs, other.untilOn, bySupervisor);
            case PLAN ->
                side == Side.EMPLOYEE
                        ? new Written(heldOn, agreed, other.byEmployee, other.needs, other.untilOn, bySupervisor)
                        : new Written(heldOn, agreed, byEmployee, needs, untilOn, other.bySupervisor);
            case FOLLOW_UP ->
                side == Side.EMPLOYEE
                        ? new Written(heldOn, agreed, other.byEmployee, needs, untilOn, bySupervisor)
                        : new Written(heldOn, agreed, byEmployee, needs, untilOn, other.bySupervisor);
        };
    }

    /** Of exactly these words in exactly this version of a step. */
    String fingerprint(long step, StepKind kind, int version) {
        var whole = List.of(
                Long.toString(step),
                kind.key(),
                Integer.toString(version),
                Objects.toString(heldOn, ""),
                agreed,
                byEmployee,
                needs,
                Objects.toString(untilOn, ""),
                bySupervisor);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : whole) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                // With its length, so that no word can move from one field to the next.
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
