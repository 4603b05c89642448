/** Steps of what is for all, told to the organisation's chats and to other systems of its own. */
@NamedInterface("webhooks")
@NullMarked
package fi.merkitys.voice.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
