/** Requests to correct what is kept about oneself: to whoever can, answered within the time that the law gives. */
@NamedInterface("correction")
@NullMarked
package fi.merkitys.rights.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
