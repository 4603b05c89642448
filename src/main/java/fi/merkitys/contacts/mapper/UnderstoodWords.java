package fi.merkitys.contacts.mapper;

import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.store.Preview;
import fi.merkitys.shell.Wording;

/** One field of a row as it is understood: times, durations and numbers as the reader's language writes them. */
final class UnderstoodWords {
    private UnderstoodWords() {}

    static String of(Preview.Understood row, Field field, Wording wording) {
        if (!row.has(field)) {
            return "–";
        }
        return switch (field.kind()) {
            case TEXT -> text(row, field, wording);
            case TIME -> time(row, field, wording);
            case DURATION -> duration(row.durations().getOrDefault(field, 0L));
            case FLAG ->
                wording.t(row.flags().getOrDefault(field, false) ? "contacts.preview.yes" : "contacts.preview.no");
            case NUMBER -> number(row.numbers().getOrDefault(field, 0.0), wording);
            case VERSION, PERSON -> "";
        };
    }

    private static String text(Preview.Understood row, Field field, Wording wording) {
        var text = row.texts().getOrDefault(field, "");
        return field == Field.CHANNEL ? wording.t("contacts.channel." + text) : text;
    }

    private static String time(Preview.Understood row, Field field, Wording wording) {
        var time = field == Field.STARTED_AT ? row.startedAt() : row.endedAt();
        return time == null ? "–" : wording.dateTime(time);
    }

    private static String duration(long milliseconds) {
        long seconds = Math.abs(Math.round(milliseconds / 1000.0));
        var minus = milliseconds < 0 ? "−" : "";
        return seconds < 3600
                ? "%s%d:%02d".formatted(minus, seconds / 60, seconds % 60)
                : "%s%d:%02d:%02d".formatted(minus, seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String number(double value, Wording wording) {
        return value == Math.rint(value) ? wording.number((long) value) : wording.number(value, 2);
    }
}
