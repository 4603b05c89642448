package fi.merkitys.successes.fame;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hall of fame of a year, as published: by what people are chosen, before anybody was named.
 *
 * @param other one more thing to honour, or none
 */
public record Hall(
        int year,
        String service,
        String sales,
        @Nullable Other other,
        LocalDate nominateUntil,
        String publishedBy,
        Instant publishedAt) {

    public record Other(String name, String criteria) {}

    /** @param mine whether the reader named them, or is named */
    public record Nomination(
            long id, Merit merit, PersonId nominee, String name, String nominator, String reason, boolean mine) {}

    public record Honoured(Merit merit, PersonId person, String name, String reason, String chosenBy) {}

    public List<Merit> merits() {
        return other == null ? List.of(Merit.SERVICE, Merit.SALES) : List.of(Merit.values());
    }

    public String criteria(Merit merit) {
        return switch (merit) {
            case SERVICE -> service;
            case SALES -> sales;
            case OTHER -> other == null ? "" : other.criteria();
        };
    }

    boolean honours(Merit merit) {
        return merits().contains(merit);
    }

    public boolean isOpen(LocalDate today) {
        return !today.isAfter(nominateUntil);
    }
}
