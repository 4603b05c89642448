/** Voice for other systems: what they raise in somebody's name. */
@NamedInterface("api")
@NullMarked
package fi.merkitys.voice.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
