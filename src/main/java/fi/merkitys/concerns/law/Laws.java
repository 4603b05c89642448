package fi.merkitys.concerns.law;

import fi.merkitys.workdays.Countries;
import fi.merkitys.workdays.PublicHolidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which times hold in which country. An organisation may be quicker than the law, never slower than the directive. */
@Repository
@Transactional
public class Laws {
    /** The longest that the directive allows. */
    public static final int ACKNOWLEDGE_AT_MOST = 7;

    public static final int FEEDBACK_AT_MOST = 92;

    private final JdbcClient jdbc;
    private final Countries places;
    private final PublicHolidays holidays;

    Laws(JdbcClient jdbc, Countries places, PublicHolidays holidays) {
        this.jdbc = jdbc;
        this.places = places;
        this.holidays = holidays;
    }

    @Transactional(readOnly = true)
    public List<Law> all() {
        var chosen = jdbc
                .sql("""
                    select country, acknowledge_days, acknowledge_workdays, feedback_days, feedback_workdays
                    from concerns.law
                    """)
                .query((row, number) -> new Law(
                        row.getString("country"),
                        new Law.Span(row.getInt("acknowledge_days"), row.getBoolean("acknowledge_workdays")),
                        new Law.Span(row.getInt("feedback_days"), row.getBoolean("feedback_workdays"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Law::country, law -> law));
        return PublicHolidays.COUNTRIES.stream()
                .map(country -> chosen.getOrDefault(country, Law.usual(country)))
                .toList();
    }

    public void choose(Law law) {
        jdbc.sql("""
            insert into concerns.law (
              country, acknowledge_days, acknowledge_workdays, feedback_days, feedback_workdays
            )
            values (:country, :acknowledge, :acknowledgeWorkdays, :feedback, :feedbackWorkdays)
            on conflict (country) do update
            set acknowledge_days = excluded.acknowledge_days,
                acknowledge_workdays = excluded.acknowledge_workdays,
                feedback_days = excluded.feedback_days,
                feedback_workdays = excluded.feedback_workdays
            """)
                .param("country", law.country())
                .param("acknowledge", law.acknowledge().days())
                .param("acknowledgeWorkdays", law.acknowledge().workdays())
                .param("feedback", law.feedback().days())
                .param("feedbackWorkdays", law.feedback().workdays())
                .update();
    }

    /** The days by which there has to be a word. */
    public record Clocks(LocalDate acknowledgeBy, LocalDate feedbackBy) {}

    @Transactional(readOnly = true)
    public Clocks from(LocalDate received, String country) {
        var law = all().stream()
                .filter(one -> one.country().equals(country))
                .findFirst()
                .orElseGet(() -> Law.usual(country));
        var free = free(country, received);
        return new Clocks(
                law.acknowledge().after(received, free), law.feedback().after(received, free));
    }

    private Set<LocalDate> free(String country, LocalDate from) {
        return Stream.of(from.getYear(), from.getYear() + 1)
                .flatMap(year -> holidays.of(country, year).stream())
                .collect(Collectors.toSet());
    }

    /** Of a site, where it has one of its own; otherwise the organisation's. */
    @Transactional(readOnly = true)
    public String countryOf(@Nullable Long site) {
        return places.sites().stream()
                .filter(one -> site != null && one.id() == site && one.country() != null)
                .map(Countries.Site::country)
                .findFirst()
                .orElseGet(places::country);
    }
}
