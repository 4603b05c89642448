/** What of voice is on the first page. */
@NamedInterface("now")
@NullMarked
package fi.merkitys.voice.now;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
