/** Who is looking: accounts, sign-in and the viewer that every look-up goes through. */
@ApplicationModule(allowedDependencies = {"people", "installation"})
@NullMarked
package fi.merkitys.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
