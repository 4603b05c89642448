/** How long ago people last had a word about their work, so that nobody waits too long. */
@NamedInterface("freshness")
@NullMarked
package fi.merkitys.feedback.freshness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
