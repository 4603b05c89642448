/** The register as a file: it comes in after a look at what would come, and goes out again. */
@NamedInterface("files")
@NullMarked
package fi.merkitys.instructions.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
