/** The second factor: codes of an authenticator application, and recovery codes for the day it is lost. */
@NamedInterface("codes")
@NullMarked
package fi.merkitys.identity.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
