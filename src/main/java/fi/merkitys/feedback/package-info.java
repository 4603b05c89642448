/** Feedback both ways: given at once, as a conversation, asked for, and shown by its receiver to whom they like. */
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
            "actions",
            "notifications",
            "onetoones"
        })
@NullMarked
package fi.merkitys.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
