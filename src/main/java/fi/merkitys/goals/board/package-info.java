/** All goals at a glance, by what was found. */
@NamedInterface("pages")
@NullMarked
package fi.merkitys.goals.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
