/** What this installation stands on: the data directory, its lock, the database, the clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fi.merkitys.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
