package fi.merkitys.voice.imports;

import fi.merkitys.people.PersonId;
import fi.merkitys.voice.routes.Categories;
import fi.merkitys.voice.routes.Category;
import fi.merkitys.workdays.WorkCalendar;
import fi.merkitys.workdays.WorkCalendars;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A whole file at once. PostgreSQL looks for itself whether whoever brings it in may. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BroughtRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient jdbc;
    private final Categories categories;
    private final WorkCalendars calendars;
    private final Clock clock;

    BroughtRows(JdbcClient jdbc, Categories categories, WorkCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** With whoever answers for it. */
    record Owned(Brought brought, PersonId owner) {}

    public Set<String> known(List<Brought> all) {
        return new HashSet<>(jdbc.sql("select voice.brought_before(cast(:fingerprints as text[]))")
                .param("fingerprints", all.stream().map(Brought::fingerprint).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** @return how many were not there */
    public int add(List<Owned> all) {
        var today = LocalDate.now(clock);
        var days = calendars.of(all.stream().map(Owned::owner).collect(Collectors.toSet()), today);
        var within = categories.all().stream().collect(Collectors.toMap(Category::id, one -> one));
        var rows = all.stream()
                .map(one -> row(
                        one,
                        within.getOrDefault(
                                one.brought().category() == null
                                        ? 0L
                                        : one.brought().category(),
                                Category.NONE),
                        days.getOrDefault(one.owner(), WorkCalendar.usual(Set.of())),
                        today))
                .toList();
        return jdbc.sql("select voice.bring_in(cast(:rows as jsonb), :now)")
                .param("rows", JSON.writeValueAsString(rows))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private Map<String, @Nullable Object> row(Owned one, Category category, WorkCalendar days, LocalDate today) {
        var brought = one.brought();
        var row = brought.row();
        var all = new HashMap<String, @Nullable Object>();
        all.put("kind", row.sort().kind().key());
        all.put(
                "obstacle",
                row.sort().obstacle() == null ? null : row.sort().obstacle().key());
        all.put(
                "customer",
                row.sort().customer() == null ? null : row.sort().customer().key());
        all.put("words", brought.words());
        all.put("contact", row.about(Column.CONTACT).isEmpty() ? null : row.about(Column.CONTACT));
        all.put("category", brought.category());
        all.put("client", brought.client());
        all.put("queue", brought.queue());
        all.put("raised_at", noon(row.day()));
        all.put("audience", row.forAll() ? "all" : "route");
        all.put("raiser", brought.raiser() == null ? null : brought.raiser().value());
        all.put("owner", one.owner().value());
        all.put("fingerprint", brought.fingerprint());
        state(all, row, category, days, today);
        return all;
    }

    private void state(
            Map<String, @Nullable Object> all, Row row, Category category, WorkCalendar days, LocalDate today) {
        switch (row.became()) {
            case OPEN -> clock(all, "with_owner", "reply", days.after(today, category.replyDays()));
            case PROMISED -> {
                answered(all, "yes", row);
                var due = days.after(today, category.doneDays());
                all.put("due_on", due.toString());
                clock(all, "answered", "done", due);
            }
            case NO -> over(all, "no", row);
            case ALREADY -> over(all, "already", row);
            case DONE -> {
                over(all, "yes", row);
                all.put("due_on", row.doneOn().toString());
                all.put("done_at", noon(row.doneOn()));
                all.put("done_words", row.done().isEmpty() ? row.answer() : row.done());
            }
        }
    }

    private static void clock(Map<String, @Nullable Object> all, String state, String waits, LocalDate due) {
        all.put("state", state);
        all.put("clock", waits);
        all.put("due_by", due.toString());
    }

    private void over(Map<String, @Nullable Object> all, String answer, Row row) {
        answered(all, answer, row);
        all.put("state", "closed");
        all.put("closed_at", noon(row.doneOn()));
    }

    private void answered(Map<String, @Nullable Object> all, String answer, Row row) {
        all.put("answer", answer);
        all.put("answer_words", row.answer().isEmpty() ? row.done() : row.answer());
        all.put("answered_at", noon(row.answeredOn()));
    }

    /** A file tells the day alone. */
    private String noon(LocalDate day) {
        return day.atTime(12, 0).atZone(clock.getZone()).toOffsetDateTime().toString();
    }
}
