/** A voice that is answered: what people raise, who owns it, what became of it, and whom that was told. */
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
            "instructions",
            "mail",
            "notifications",
            "onetoones",
            "pictures",
            "successes",
            "successes :: praise",
            "successes :: webhooks",
            "workdays"
        })
@NullMarked
package fi.merkitys.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
