/** Files that somebody brings in for themselves: for nobody else's eyes, a look first, then all of it or nothing. */
@NamedInterface("ownfiles")
@NullMarked
package fi.merkitys.directory.ownfiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
