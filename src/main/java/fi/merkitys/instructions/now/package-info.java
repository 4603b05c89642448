/** Guides on the first page of those who see to them. */
@NamedInterface("now")
@NullMarked
package fi.merkitys.instructions.now;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
