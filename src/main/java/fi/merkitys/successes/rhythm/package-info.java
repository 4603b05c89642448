/** How evenly recognition lies over people and over the weeks of a year, and what of it is chance. */
@NamedInterface("rhythm")
@NullMarked
package fi.merkitys.successes.rhythm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
