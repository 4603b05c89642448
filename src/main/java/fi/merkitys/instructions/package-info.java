/** The guides that people work by: each has one owner and a day on which it is looked at again, and says how far to trust it. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "permissions",
            "identity",
            "rights",
            "rights :: erasure",
            "rights :: retention",
            "shell",
            "directory :: colleagues",
            "directory :: imports",
            "directory :: ownfiles",
            "installation",
            "notifications"
        })
@NullMarked
package fi.merkitys.instructions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
