/** What was raised elsewhere comes in from a file: a look first, then all of it or nothing. */
@NamedInterface("imports")
@NullMarked
package fi.merkitys.voice.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
