/** Each person's rights over what is kept of them: to see it, to know who looked, to take it along, to have it corrected
 * and erased. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "permissions",
            "identity",
            "identity :: codes",
            "audit",
            "shell",
            "mail",
            "installation"
        })
@NullMarked
package fi.merkitys.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
