/** Customers' praise: found in what they write, confirmed by a person, given to whom it is for. */
@NamedInterface("praise")
@NullMarked
package fi.merkitys.successes.praise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
