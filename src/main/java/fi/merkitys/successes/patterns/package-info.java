/** Who thanks whom back and forth, for HR: something to talk about, never an accusation. */
@NamedInterface("patterns")
@NullMarked
package fi.merkitys.successes.patterns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
