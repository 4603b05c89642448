/** Reminds of reviews that are near or past and of repairs that are late, and hands over what its owner left behind. */
@NamedInterface("reminders")
@NullMarked
package fi.merkitys.instructions.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
