/** Agents whom nobody knows yet: told who they are, or proposed as new people. */
@NamedInterface("agents")
@NullMarked
package fi.merkitys.contacts.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
