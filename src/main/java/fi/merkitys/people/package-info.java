/** Who works here, who leads whom, and under which ids other systems know them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fi.merkitys.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
