/** The directory: people, teams, and how they come in from a file. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "rights",
            "rights :: erasure",
            "rights :: retention",
            "people",
            "permissions",
            "identity",
            "shell",
            "installation"
        })
@NullMarked
package fi.merkitys.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
