/** Finds times for series of meetings: no clash for anybody, within everybody's hours, spread fairly. Knows no database. */
@NamedInterface("scheduling")
@NullMarked
package fi.merkitys.onetoones.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
