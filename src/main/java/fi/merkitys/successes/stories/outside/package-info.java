/** Stories for anybody, without signing in: page, picture, list and feeds, as long as their heroes agree. */
@NamedInterface("stories-outside")
@NullMarked
package fi.merkitys.successes.stories.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
