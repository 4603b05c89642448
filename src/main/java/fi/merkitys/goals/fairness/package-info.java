/** The statistics behind "is this goal fair": pure functions of figures, without a database, a clock or a page. */
@NamedInterface("fairness")
@NullMarked
package fi.merkitys.goals.fairness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
