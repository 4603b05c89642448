/** That something waits, for the first page. */
@NamedInterface("concerns-now")
@NullMarked
package fi.merkitys.concerns.now;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
