/** Tells people that there is something for them: here, by e-mail and in their chat, when and how each wants it. */
@ApplicationModule(
        allowedDependencies = {
            "installation",
            "people",
            "permissions",
            "identity",
            "identity :: codes",
            "shell",
            "mail",
            "outward",
            "rights",
            "rights :: erasure",
            "rights :: retention"
        })
@NullMarked
package fi.merkitys.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
