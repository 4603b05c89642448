/** Erasing the data of somebody who has left: looked at first, done whole, told without saying whose they were. */
@NamedInterface("erasure")
@NullMarked
package fi.merkitys.rights.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
