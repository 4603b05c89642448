/** Asks addresses elsewhere that people gave, so that nobody reaches into the house through them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fi.merkitys.outward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
