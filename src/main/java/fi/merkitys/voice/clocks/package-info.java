/** Clocks of what was raised: they remind, tell who is above, and close what nobody says a word to any more. */
@NamedInterface("clocks")
@NullMarked
package fi.merkitys.voice.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
