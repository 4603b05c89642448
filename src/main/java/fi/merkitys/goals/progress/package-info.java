/** An agent's own way towards the goals that are asked of her. Nobody is compared with anybody. */
@NamedInterface("pages")
@NullMarked
package fi.merkitys.goals.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
