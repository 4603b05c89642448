package fi.merkitys.directory.imports;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of many rows at once, in words that PostgreSQL reads: so that a whole file comes in by one statement. */
public final class WholeColumn {
    private WholeColumn() {}

    public static <R> @Nullable String[] of(List<R> rows, Function<R, @Nullable Object> column) {
        return rows.stream()
                .map(row -> Objects.toString(column.apply(row), null))
                .toArray(String[]::new);
    }
}
