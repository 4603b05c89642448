/** Successes on the screen of an office: large, one after the other, without anybody who signs in. */
@NamedInterface("screen")
@NullMarked
package fi.merkitys.successes.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
