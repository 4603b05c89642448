/** Who may see and change what: one declared table, which code, tests, documentation and notes on pages are made from. */
@ApplicationModule(allowedDependencies = {"people", "identity", "identity :: tokens", "shell"})
@NullMarked
package fi.merkitys.permissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
