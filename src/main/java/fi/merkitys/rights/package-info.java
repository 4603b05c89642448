/** Each person's rights over what is kept of them: to see it, to know who looked, to take it along. */
@ApplicationModule(allowedDependencies = {"people", "identity", "audit", "shell"})
@NullMarked
package fi.merkitys.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
