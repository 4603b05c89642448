/** What is told to all, told to the organisation's chat and to other systems of its own as well. */
@NamedInterface("webhooks")
@NullMarked
package fi.merkitys.successes.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
