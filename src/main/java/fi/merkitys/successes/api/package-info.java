/** Successes for other systems: told by them, and read. */
@NamedInterface("api")
@NullMarked
package fi.merkitys.successes.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
