package fi.merkitys.rights.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Deletes what has been kept long enough: a bean of this type for each {@link Keeping}. */
public interface Retained {
    Keeping keeping();

    /** Everything from before the day; what cannot be deleted throws. */
    Done deleteBefore(LocalDate day);

    /**
     * @param looked how many there were
     * @param oldest of those that are left
     */
    record Done(long looked, long deleted, @Nullable LocalDate oldest) {}
}
