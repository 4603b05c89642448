/** Clocks of what was raised: they remind, tell who is above, and close what nobody says a word to any more. */
@NullMarked
package fi.merkitys.voice.clocks;

import org.jspecify.annotations.NullMarked;
