/** Who reads concerns, and who must not read a certain one. */
@NamedInterface("handlers")
@NullMarked
package fi.merkitys.concerns.handlers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
