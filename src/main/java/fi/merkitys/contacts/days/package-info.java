/** Hands agent-days to other systems. */
@NullMarked
package fi.merkitys.contacts.days;

import org.jspecify.annotations.NullMarked;
