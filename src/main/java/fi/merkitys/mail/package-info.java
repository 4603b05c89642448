/** Letters by e-mail: written together with what they tell of, sent until they have arrived. */
@ApplicationModule(allowedDependencies = {"installation", "people", "permissions", "identity", "shell"})
@NullMarked
package fi.merkitys.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
