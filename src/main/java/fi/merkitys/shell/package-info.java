/** The frame of every page: texts, chrome, navigation, errors, assets. Knows no business module. */
@ApplicationModule(allowedDependencies = {"identity", "people", "installation"})
@NullMarked
package fi.merkitys.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
