/** Thanking from Slack: a command there, said in the name of whoever has connected themselves. */
@NamedInterface("slack")
@NullMarked
package fi.merkitys.successes.slack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
