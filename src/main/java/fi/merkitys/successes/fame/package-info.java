/** A yearly hall of fame: criteria first, then names with reasons, service beside sales. */
@NamedInterface("fame")
@NullMarked
package fi.merkitys.successes.fame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
