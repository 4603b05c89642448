/** What two people want to talk about: put down by either, suggested by what is known, open until it is done. */
@NamedInterface("agenda")
@NullMarked
package fi.merkitys.onetoones.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
