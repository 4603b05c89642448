/** Recognition as files: of earlier times, brought in; and what one may read, taken along. */
@NamedInterface("files")
@NullMarked
package fi.merkitys.successes.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
