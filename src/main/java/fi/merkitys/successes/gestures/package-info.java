/** The leader's gesture: praise prompts a thank-you in person, spread so that nobody is forgotten. */
@NamedInterface("gestures")
@NullMarked
package fi.merkitys.successes.gestures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
