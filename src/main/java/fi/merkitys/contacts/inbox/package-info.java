/** Takes in what is laid into the inbox folder. */
@NullMarked
package fi.merkitys.contacts.inbox;

import org.jspecify.annotations.NullMarked;
