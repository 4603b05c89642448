/**
 * The audit trail: who looked at whose data, who exported what, who changed whose role. It is only added to, and a chain
 * of hashes shows whether that held.
 */
@ApplicationModule(allowedDependencies = {"people", "identity", "identity :: tokens", "installation"})
@NullMarked
package fi.merkitys.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
