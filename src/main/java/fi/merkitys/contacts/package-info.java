/** What the contact systems export: sources and their mappings, imports, the contact store and the agent-days. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "golive",
            "rights",
            "rights :: erasure",
            "rights :: retention",
            "installation",
            "people",
            "permissions",
            "identity",
            "identity :: codes",
            "shell",
            "directory :: imports"
        })
@NullMarked
package fi.merkitys.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
