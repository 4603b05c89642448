/** Supervisors ask all their people at once, who answer without their names, and hear it where at least five did. */
@NamedInterface("rounds")
@NullMarked
package fi.merkitys.feedback.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
