/** What needs somebody now, of feedback. */
@NamedInterface("now")
@NullMarked
package fi.merkitys.feedback.now;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
