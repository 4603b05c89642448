/** Kinds of talk beside the monthly one: which of them somebody needs now, and planning one. */
@NamedInterface("kinds")
@NullMarked
package fi.merkitys.onetoones.kinds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
