/** Who owns what is raised: by category, client and queue. */
@NamedInterface("routes")
@NullMarked
package fi.merkitys.voice.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
