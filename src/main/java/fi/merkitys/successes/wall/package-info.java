/** Successes for everybody to see: as one scrolls through them, on the screen of the office, and once a week by e-mail. */
@NamedInterface("wall")
@NullMarked
package fi.merkitys.successes.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
