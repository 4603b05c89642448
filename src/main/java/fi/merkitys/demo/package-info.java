/** The demo organisation: an invented outsourcer whose year has stories worth finding, generated anew for any day. */
@ApplicationModule
@NullMarked
package fi.merkitys.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
