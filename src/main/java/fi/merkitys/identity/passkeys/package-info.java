/** Passkeys: keys in a person's own devices that sign in by themselves, as both factors. */
@NamedInterface("passkeys")
@NullMarked
package fi.merkitys.identity.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
