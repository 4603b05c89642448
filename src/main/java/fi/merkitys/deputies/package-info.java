/** Somebody stands in for a supervisor for a time, for everybody concerned to see. */
@ApplicationModule(allowedDependencies = {"people", "permissions", "identity", "audit", "rights", "shell", "directory"})
@NullMarked
package fi.merkitys.deputies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
