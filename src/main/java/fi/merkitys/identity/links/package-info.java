/** Links in letters: each leads one person in, once, for a time. */
@NamedInterface("links")
@NullMarked
package fi.merkitys.identity.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
