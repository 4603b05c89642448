/** What is to be done before figures of people are used: dialogue, information, reasons. Until then they are off. */
@ApplicationModule(allowedDependencies = {"people", "permissions", "identity", "audit", "rights", "shell"})
@NullMarked
package fi.merkitys.golive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
