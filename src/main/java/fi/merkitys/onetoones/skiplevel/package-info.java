/** Leaders meet people from the front line: who has waited longest comes first, and what was heard is theirs to release. */
@NamedInterface("skiplevel")
@NullMarked
package fi.merkitys.onetoones.skiplevel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
