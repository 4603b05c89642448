/**
 * Early and graduated support between a supervisor and an employee: a talk, the employee's own plan, a follow-up, and only
 * then a next step, each signed by both. Nobody else reads it.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "permissions",
            "identity",
            "audit",
            "rights",
            "rights :: erasure",
            "rights :: retention",
            "shell",
            "directory",
            "directory :: colleagues",
            "installation",
            "notifications",
            "onetoones"
        })
@NullMarked
package fi.merkitys.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
