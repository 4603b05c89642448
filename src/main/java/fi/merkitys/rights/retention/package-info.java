/** How long what is kept, and the job that deletes what is past its time and tells of it. */
@NamedInterface("retention")
@NullMarked
package fi.merkitys.rights.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
