/** Shows how an export is understood, and lets that be changed. */
@NamedInterface("mapper")
@NullMarked
package fi.merkitys.contacts.mapper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
