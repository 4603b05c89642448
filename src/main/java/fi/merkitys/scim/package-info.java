/** SCIM 2.0: the organisation's identity provider keeps people and teams. */
@ApplicationModule(allowedDependencies = {"people", "directory :: imports", "identity", "shell", "installation"})
@NullMarked
package fi.merkitys.scim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
