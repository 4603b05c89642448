/** How people come in, many at a time: from a file, from a script, or proposed from the columns of contacts. */
@NamedInterface("imports")
@NullMarked
package fi.merkitys.directory.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
