/** What support can be about, and the questions that help with each step: HR edits them. */
@NamedInterface("texts")
@NullMarked
package fi.merkitys.support.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
