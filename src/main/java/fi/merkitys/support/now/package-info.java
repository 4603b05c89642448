/** What needs somebody now, of support. */
@NamedInterface("now")
@NullMarked
package fi.merkitys.support.now;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
