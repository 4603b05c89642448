/** Pictures that people send: looked at, made smaller, and written anew, so that nothing else comes along. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fi.merkitys.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
