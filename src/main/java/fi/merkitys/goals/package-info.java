/** Outcome goals, their versions, and whether they are fair to the people they are asked of. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "golive",
            "rights",
            "rights :: erasure",
            "people",
            "permissions",
            "identity",
            "shell",
            "installation",
            "directory",
            "contacts",
            "metrics"
        })
@NullMarked
package fi.merkitys.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
