/** Which days are worked: public holidays of a country, and whose hold where. */
@ApplicationModule(allowedDependencies = {"people", "installation"})
@NullMarked
package fi.merkitys.workdays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
