/** What changed in a month because somebody said something, by e-mail. */
@NamedInterface("monthly")
@NullMarked
package fi.merkitys.voice.monthly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
