/** How a delimited export is read: which column is what, in which unit and pattern, and what it leaves out. */
@NamedInterface("mapping")
@NullMarked
package fi.merkitys.contacts.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
