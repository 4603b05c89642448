/** Brings files in through the browser and the API, and tells what became of them. */
@NamedInterface("imports")
@NullMarked
package fi.merkitys.contacts.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
