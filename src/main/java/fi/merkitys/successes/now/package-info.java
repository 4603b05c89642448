/** What of successes is on the first page. */
@NamedInterface("now")
@NullMarked
package fi.merkitys.successes.now;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
