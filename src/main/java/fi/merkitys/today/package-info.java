/** Everyone's first page: what needs me now, in order. On top of the others; nobody depends on it. */
@ApplicationModule
@NullMarked
package fi.merkitys.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
