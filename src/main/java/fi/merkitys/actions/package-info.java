/** What people have agreed to do by a day: seen by those who took part, done with one click, never forgotten. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "permissions",
            "identity",
            "installation",
            "notifications",
            "rights",
            "rights :: erasure",
            "rights :: retention",
            "shell"
        })
@NullMarked
package fi.merkitys.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
