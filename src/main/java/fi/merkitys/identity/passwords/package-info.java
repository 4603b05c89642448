/** Passwords: what is good enough for one, whether it is right, and how often one may try. */
@NamedInterface("passwords")
@NullMarked
package fi.merkitys.identity.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
