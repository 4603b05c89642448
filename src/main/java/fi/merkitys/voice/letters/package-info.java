/** What is raised by e-mail, and answers to letters about what was raised. */
@NamedInterface("letters")
@NullMarked
package fi.merkitys.voice.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
