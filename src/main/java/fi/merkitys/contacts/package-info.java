/** What the contact systems export: sources and their mappings, imports, the contact store and the agent-days. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "rights",
            "installation",
            "people",
            "permissions",
            "identity",
            "shell",
            "directory :: imports"
        })
@NullMarked
package fi.merkitys.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
