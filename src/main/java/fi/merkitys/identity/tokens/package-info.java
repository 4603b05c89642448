/** Tokens with which scripts come in, for the organisation or for one person. */
@NamedInterface("tokens")
@NullMarked
package fi.merkitys.identity.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
