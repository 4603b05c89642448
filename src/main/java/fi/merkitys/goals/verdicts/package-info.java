/** What was told of each goal over time, for those who must know when it changes. */
@NamedInterface("verdicts")
@NullMarked
package fi.merkitys.goals.verdicts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
