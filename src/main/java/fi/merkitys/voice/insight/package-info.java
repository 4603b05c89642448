/** What of voice is counted: the dearest obstacles, why customers complain, how teams are answered. */
@NamedInterface("insight")
@NullMarked
package fi.merkitys.voice.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
