/** What contact records say of the work: the metrics with their formulas, sums by person and by team, trends. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "golive",
            "people",
            "permissions",
            "identity",
            "shell",
            "directory",
            "installation"
        })
@NullMarked
package fi.merkitys.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
