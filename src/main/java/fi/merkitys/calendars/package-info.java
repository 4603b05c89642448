/** Meetings in everybody's own calendar: a feed, invitations and their answers, and when people are busy elsewhere. */
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
            "notifications",
            "rights",
            "rights :: erasure",
            "rights :: retention"
        })
@NullMarked
package fi.merkitys.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
