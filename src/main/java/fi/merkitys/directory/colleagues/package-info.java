/** Those who work here, as one looks for them to give or ask something. */
@NamedInterface("colleagues")
@NullMarked
package fi.merkitys.directory.colleagues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
