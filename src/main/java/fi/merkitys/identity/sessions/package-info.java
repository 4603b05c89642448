/** Who is signed in where: sessions in PostgreSQL, which all nodes share. */
@NamedInterface("sessions")
@NullMarked
package fi.merkitys.identity.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
