/** The week's successes by e-mail, for whoever wants them. */
@NamedInterface("digest")
@NullMarked
package fi.merkitys.successes.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
