package fi.merkitys.voice.insight;

import fi.merkitys.voice.Cause;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why customers complained, over some months. */
public record Complaints(List<Count> counts) {
    public Complaints {
        counts = List.copyOf(counts);
    }

    /**
     * @param cause none where nobody has found it yet
     */
    public record Count(
            LocalDate month,
            @Nullable String client,
            @Nullable String queue,
            @Nullable Cause cause,
            long complaints) {}

    public long all() {
        return counts.stream().mapToLong(Count::complaints).sum();
    }

    public long of(@Nullable Cause cause) {
        return counts.stream()
                .filter(count -> count.cause() == cause)
                .mapToLong(Count::complaints)
                .sum();
    }

    /** By month, the oldest first. */
    public Map<LocalDate, Long> trend() {
        return counts.stream()
                .collect(Collectors.groupingBy(Count::month, TreeMap::new, Collectors.summingLong(Count::complaints)));
    }

    public long most() {
        return trend().values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    public List<Map.Entry<String, Long>> byClient() {
        return by(Count::client);
    }

    public List<Map.Entry<String, Long>> byQueue() {
        return by(Count::queue);
    }

    /** The most first; what names none is left out. */
    private List<Map.Entry<String, Long>> by(Function<Count, @Nullable String> part) {
        return counts.stream()
                .filter(count -> part.apply(count) != null)
                .collect(Collectors.groupingBy(
                        count -> Optional.ofNullable(part.apply(count)).orElseThrow(),
                        Collectors.summingLong(Count::complaints)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
