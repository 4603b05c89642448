/** Recognition that reaches everyone: who did something well, told by whom, and what was said to it. */
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
            "directory :: imports",
            "directory :: ownfiles",
            "installation",
            "contacts",
            "mail",
            "notifications",
            "onetoones",
            "outward",
            "pictures"
        })
@NullMarked
package fi.merkitys.successes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
