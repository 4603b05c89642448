/** One-to-ones on every level: planned a year ahead, moved, skipped with a reason, held; and whether they are held. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "permissions",
            "identity",
            "installation",
            "actions",
            "notifications",
            "goals",
            "goals :: pages",
            "goals :: reality",
            "golive",
            "audit",
            "rights",
            "rights :: retention",
            "rights :: erasure",
            "shell",
            "directory",
            "directory :: imports",
            "directory :: ownfiles",
            "calendars",
            "workdays"
        })
@NullMarked
package fi.merkitys.onetoones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
