/** The record of processing and the template of the impact assessment, made of what the modules declare. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "permissions",
            "identity",
            "installation",
            "rights",
            "rights :: retention",
            "golive",
            "shell"
        })
@NullMarked
package fi.merkitys.processing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
