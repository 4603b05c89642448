package fi.merkitys.contacts.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * How the export of one source is read.
 *
 * @param zone the time zone of its times
 * @param fields which column is what
 * @param missing values that mean, in any column, that nothing is known
 * @param skip rows to leave out
 * @param csatScale of its satisfaction question
 * @param pastMidnight an end without a date that lies before the start belongs to the next day
 * @param missingAgent what becomes of a row that names no agent
 * @param repeatDays within how many days a customer's return counts as a repeat; the installation's where it is null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Mapping(
        Format format,
        String zone,
        Map<Field, FieldMapping> fields,
        List<String> missing,
        List<SkipRule> skip,
        Scale csatScale,
        @Nullable Boolean pastMidnight,
        MissingAgent missingAgent,
        @Nullable Integer repeatDays) {

    /** What becomes of a row that names no agent. */
    @EnumNaming(EnumNamingStrategies.SnakeCaseStrategy.class)
    public enum MissingAgent {
        /** It was abandoned before anybody answered. */
        SKIP,
        QUARANTINE
    }

    @SuppressWarnings("ConstantValue")
    public Mapping {
        format = format == null ? Format.usual() : format;
        zone = zone == null ? "Europe/Helsinki" : zone;
        fields = fields == null || fields.isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new EnumMap<>(Map.copyOf(fields)));
        missing = missing == null ? List.of() : List.copyOf(missing);
        skip = skip == null ? List.of() : List.copyOf(skip);
        csatScale = csatScale == null ? Scale.ONE_TO_FIVE : csatScale;
        missingAgent = missingAgent == null ? MissingAgent.QUARANTINE : missingAgent;
    }

    public static Mapping of(Map<Field, FieldMapping> fields) {
        return new Mapping(
                Format.usual(),
                "Europe/Helsinki",
                fields,
                List.of(),
                List.of(),
                Scale.ONE_TO_FIVE,
                null,
                MissingAgent.QUARANTINE,
                null);
    }

    public Optional<FieldMapping> field(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    public boolean endsPastMidnight() {
        return pastMidnight != null && pastMidnight;
    }

    /** What the export's word for a channel means. */
    public Channel channel(String word) {
        var own = field(Field.CHANNEL).map(FieldMapping::values).orElse(Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().strip().equalsIgnoreCase(word))
                .map(Map.Entry::getValue)
                .findFirst();
        return Channel.named(own.orElse(word)).orElse(Channel.OTHER);
    }

    /** Every column that reading needs, each once. */
    public Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        fields.values().forEach(field -> columns.addAll(field.columns()));
        skip.forEach(rule -> columns.add(rule.column()));
        return columns;
    }

    /** What has to be put right before anything can be read; empty where all is well. */
    public List<Problem> problems() {
        return MappingProblems.in(this);
    }

    public Mapping withFormat(Format given) {
        return new Mapping(given, zone, fields, missing, skip, csatScale, pastMidnight, missingAgent, repeatDays);
    }

    public Mapping withZone(String given) {
        return new Mapping(format, given, fields, missing, skip, csatScale, pastMidnight, missingAgent, repeatDays);
    }

    public Mapping withMissing(String... given) {
        return new Mapping(
                format, zone, fields, List.of(given), skip, csatScale, pastMidnight, missingAgent, repeatDays);
    }

    public Mapping skipping(SkipRule... given) {
        return new Mapping(
                format, zone, fields, missing, List.of(given), csatScale, pastMidnight, missingAgent, repeatDays);
    }

    public Mapping skippingMissingAgents() {
        return new Mapping(format, zone, fields, missing, skip, csatScale, pastMidnight, MissingAgent.SKIP, repeatDays);
    }

    public Mapping withScale(Scale given) {
        return new Mapping(format, zone, fields, missing, skip, given, pastMidnight, missingAgent, repeatDays);
    }

    public Mapping withEndsPastMidnight() {
        return new Mapping(format, zone, fields, missing, skip, csatScale, true, missingAgent, repeatDays);
    }

    public Mapping with(Field field, FieldMapping given) {
        var more = new EnumMap<Field, FieldMapping>(Field.class);
        more.putAll(fields);
        more.put(field, given);
        return new Mapping(format, zone, more, missing, skip, csatScale, pastMidnight, missingAgent, repeatDays);
    }
}
