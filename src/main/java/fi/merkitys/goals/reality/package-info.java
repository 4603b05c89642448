/** Holds goals against what the contact records say: who counts, their figures, the check, and its memory. */
@NamedInterface("reality")
@NullMarked
package fi.merkitys.goals.reality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
