/** By when the law of a country wants a word, and to whom one turns outside. */
@NamedInterface("law")
@NullMarked
package fi.merkitys.concerns.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
