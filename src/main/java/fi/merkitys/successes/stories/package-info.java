/** Heroes' stories: a success told at length, where its hero agrees to, once two others have approved of the words. */
@NamedInterface("stories")
@NullMarked
package fi.merkitys.successes.stories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
