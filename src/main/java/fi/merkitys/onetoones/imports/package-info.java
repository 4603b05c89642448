/** One-to-ones of earlier times come in from a file: a look first, then all of it or nothing. */
@NamedInterface("imports")
@NullMarked
package fi.merkitys.onetoones.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
