package fi.merkitys.contacts.mapper;

import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ProblemWords;
import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.Presets;
import fi.merkitys.contacts.store.Preview;
import fi.merkitys.shell.Wording;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mapper as its page shows it.
 *
 * @param source whose mapping is changed, or none for a new one
 * @param sample what is looked at, or none
 * @param preview what of it is understood, or none without a sample
 * @param proposed how sure the proposal is of its fields, and what should be looked at; nothing once it was changed
 * @param nameProblem a message's key, or none
 * @param formatOpen whether the file's outer form is shown
 */
public record MapperView(
        @Nullable ContactSource source,
        Samples.@Nullable Sample sample,
        MapperForm form,
        @Nullable Preview preview,
        Proposing.Proposed proposed,
        @Nullable String nameProblem,
        boolean formatOpen) {
    private static final int ROWS = 8;
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-16", "windows-1252", "ISO-8859-1", "ISO-8859-15", "windows-1257");
    private static final List<String> PATTERNS = List.of(
            "iso",
            "dd/MM/yyyy HH:mm",
            "MM/dd/yyyy HH:mm:ss",
            "dd.MM.yyyy HH:mm",
            "d.M.yyyy H:mm",
            "yyyy-MM-dd HH:mm:ss",
            "EEE, dd MMM yyyy HH:mm:ss",
            "yyMMdd",
            "H:mm:ss");

    public String title(Wording wording) {
        return source == null ? wording.t("contacts.mapper.new") : wording.t("contacts.mapper.edit", source.name());
    }

    public String lead(Wording wording) {
        return sample == null
                ? wording.t("contacts.mapper.withoutSample")
                : wording.t("contacts.mapper.withSample", sample.fileName());
    }

    public String saveAt() {
        return source == null
                ? "/contact-sources"
                : "/contact-sources/" + source.id().value() + "/mapping";
    }

    public @Nullable String previewAt() {
        return sample == null ? null : "/contact-samples/" + sample.id() + "/preview";
    }

    /** The file's columns; without a file those that the mapping knows of. */
    public List<String> columns() {
        return preview == null ? List.copyOf(form.mapping().columns()) : preview.header();
    }

    public List<String> encodings() {
        var all = new LinkedHashSet<>(ENCODINGS);
        var chosen = form.mapping().format().encoding();
        if (chosen != null && ENCODINGS.stream().noneMatch(chosen::equalsIgnoreCase)) {
            all.add(chosen);
        }
        return List.copyOf(all);
    }

    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.startsWith("Europe/") || zone.equals("UTC"))
                .sorted()
                .toList();
    }

    public List<String> patterns() {
        return PATTERNS;
    }

    public @Nullable String confidence(Field field) {
        return proposed.confidences().get(field);
    }

    /** What somebody should look at, in words. */
    public List<String> remarks(Wording wording) {
        return ProblemWords.of(proposed.remarks(), wording);
    }

    /** Well-known systems, whose mapping can be taken as it is. */
    public List<Presets> presets() {
        return List.of(Presets.values());
    }

    public String at(Presets preset) {
        var id = sample == null ? 0 : sample.id();
        return source == null
                ? "/contact-samples/" + id + "?preset=" + preset.name()
                : "/contact-sources/" + source.id().value() + "/mapping?sample=" + id + "&preset=" + preset.name();
    }

    public List<String> problems(Field field, Wording wording) {
        return ProblemWords.of(form.problems(field), wording);
    }

    public List<String> problemsOfAll(Wording wording) {
        return ProblemWords.of(form.problemsOfAll(), wording);
    }

    public String formatInWords(Wording wording) {
        var format = form.mapping().format();
        return wording.t(
                "contacts.format.inWords",
                wording.t("contacts.format.delimiter." + Delimiter.wordFor(form.delimiter())),
                String.valueOf(format.encoding()),
                form.mapping().zone());
    }

    /** How much of the beginning is understood, in one sentence. */
    public String understood(Wording wording) {
        if (preview == null || preview.rows().isEmpty()) {
            return wording.t("contacts.preview.nothing");
        }
        long used = preview.rows().stream()
                .filter(row -> !Preview.SKIPPED.equals(row.reason()))
                .count();
        return preview.usable() == used
                ? wording.t("contacts.preview.all", used)
                : wording.t("contacts.preview.some", preview.usable(), used);
    }

    public List<String> fileProblems(Wording wording) {
        return preview == null ? List.of() : ProblemWords.of(preview.problems(), wording);
    }

    /** @param line the first on which it stands */
    public record Reason(String key, long rows, long line) {}

    public List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        if (preview != null) {
            preview.reasons().forEach((key, rows) -> reasons.add(new Reason(key, rows, firstLine(preview, key))));
        }
        return reasons;
    }

    private static long firstLine(Preview preview, String reason) {
        return preview.rows().stream()
                .filter(row -> reason.equals(row.reason()))
                .findFirst()
                .map(Preview.Row::line)
                .orElse(0L);
    }

    public boolean hasPreview() {
        return preview != null;
    }

    /**
     * A row as it is understood.
     *
     * @param cells one for each field that is shown; none where the row has no form
     * @param raw as it stands in the file, where it has no form
     * @param why it is not used, or none
     */
    public record Row(
            long line,
            List<String> cells,
            String raw,
            @Nullable String why) {}

    public List<Row> firstRows(Wording wording) {
        return preview == null
                ? List.of()
                : preview.first(ROWS).stream().map(row -> shown(row, wording)).toList();
    }

    private Row shown(Preview.Row row, Wording wording) {
        var understood = row.understood();
        var cells = understood == null
                ? List.<String>of()
                : shown().stream()
                        .map(field -> UnderstoodWords.of(understood, field, wording))
                        .toList();
        return new Row(row.line(), cells, row.raw() == null ? "" : row.raw(), why(row.reason(), wording));
    }

    private static @Nullable String why(@Nullable String reason, Wording wording) {
        if (reason == null) {
            return null;
        }
        return reason.equals(Preview.SKIPPED)
                ? wording.t("contacts.preview.skipped")
                : wording.t("contacts.reason." + reason);
    }

    /** The fields that are kept with a contact, as far as they are mapped. */
    public List<Field> shown() {
        return List.of(Field.values()).stream()
                .filter(field -> field.kind() != Field.Kind.PERSON && field.kind() != Field.Kind.VERSION)
                .filter(field -> form.field(field).isMapped())
                .toList();
    }
}
