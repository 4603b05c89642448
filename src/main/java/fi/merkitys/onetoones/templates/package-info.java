/** What one-to-ones of each kind are about, with questions that help; the organisation edits them. */
@NamedInterface("templates")
@NullMarked
package fi.merkitys.onetoones.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
