/**
 * Concerns: raised with a name or without, read by named handlers alone, dealt with in the time that the law gives. Apart
 * from everything else.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "permissions",
            "identity",
            "identity :: codes",
            "audit",
            "rights",
            "rights :: erasure",
            "rights :: retention",
            "shell",
            "directory",
            "directory :: colleagues",
            "installation",
            "notifications",
            "workdays",
            "pictures"
        })
@NullMarked
package fi.merkitys.concerns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
