/** Notes that two people write at once without losing a word. */
@NamedInterface("notes")
@NullMarked
package fi.merkitys.onetoones.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
