/** The ways in: the first administrator, sign-in, one's own language and theme. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "rights",
            "rights :: erasure",
            "rights :: retention",
            "directory",
            "directory :: imports",
            "identity",
            "identity :: sessions",
            "identity :: passwords",
            "identity :: links",
            "identity :: codes",
            "identity :: passkeys",
            "identity :: tokens",
            "mail",
            "people",
            "permissions",
            "shell",
            "installation"
        })
@NullMarked
package fi.merkitys.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
