/** What handlers do: acknowledge, look into it, answer, close, and hand over. */
@NamedInterface("concern-handling")
@NullMarked
package fi.merkitys.concerns.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
