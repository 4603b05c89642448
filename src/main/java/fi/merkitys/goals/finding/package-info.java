/** The page of one goal: its finding in words, the picture, what another target would mean, how it was computed. */
@NamedInterface("pages")
@NullMarked
package fi.merkitys.goals.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
