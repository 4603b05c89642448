package fi.merkitys.onetoones.templates;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's templates. A version that was used once is never changed. */
@Repository
public class Templates {
    private static final String NEWEST = """
        with version as (
          select distinct on (v.template) v.id, v.template, v.number, t.place as order_of_template
          from onetoones.template_version v
          join onetoones.template t on t.key = v.template
          order by v.template, v.number desc
        )
        """;
    private static final String WORDS = """
        select v.template, v.id, v.number, w.place, s.key, coalesce(s.recorded, false) as recorded, w.language, w.title,
               w.questions
        from version v
        join onetoones.template_words w on w.version_id = v.id
        left join onetoones.template_section s on s.version_id = v.id and s.place = w.place
        """;
    private static final String IN_ORDER = " order by v.order_of_template, v.template, w.place";

    private final JdbcClient jdbc;
    private final Clock clock;

    Templates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            String template,
            long id,
            int number,
            int place,
            @Nullable String key,
            boolean recorded,
            String language,
            String title,
            String questions) {}

    /** As they are now. */
    public List<Template> all(Locale language) {
        var rows = jdbc.sql(NEWEST + WORDS + "where w.language = :language" + IN_ORDER)
                .param("language", language.getLanguage())
                .query(Row.class)
                .list();
        var byTemplate = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row -> byTemplate
                .computeIfAbsent(row.template(), any -> new ArrayList<>())
                .add(row));
        return byTemplate.values().stream().map(Templates::template).toList();
    }

    public Optional<Template> find(String key, Locale language) {
        return one(jdbc.sql(NEWEST + WORDS + "where v.template = :key and w.language = :language" + IN_ORDER)
                .param("key", key)
                .param("language", language.getLanguage())
                .query(Row.class)
                .list());
    }

    /** As it was when a talk was held. */
    public Optional<Template> version(long id, Locale language) {
        return one(
                jdbc.sql("with version as (select id, template, number from onetoones.template_version where id = :id)"
                                + WORDS + "where w.language = :language order by w.place")
                        .param("id", id)
                        .param("language", language.getLanguage())
                        .query(Row.class)
                        .list());
    }

    private static Optional<Template> one(List<Row> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(template(rows));
    }

    /** The first row is its name. */
    private static Template template(List<Row> rows) {
        var name = rows.getFirst();
        return new Template(
                name.template(),
                name.id(),
                name.number(),
                name.title(),
                name.questions(),
                rows.stream()
                        .filter(row -> row.key() != null)
                        .map(row -> new Template.Section(
                                String.valueOf(row.key()),
                                row.recorded(),
                                row.title(),
                                row.questions().lines().toList()))
                        .toList());
    }

    /** In every language, for whoever edits it. */
    Optional<Draft> draft(String key) {
        var rows = jdbc.sql(NEWEST + WORDS + "where v.template = :key" + IN_ORDER)
                .param("key", key)
                .query(Row.class)
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var parts = new LinkedHashMap<Integer, Draft.Part>();
        for (var row : rows) {
            parts.computeIfAbsent(
                            row.place(),
                            any -> new Draft.Part(
                                    row.key() == null ? "" : row.key(), row.recorded(), new LinkedHashMap<>()))
                    .words()
                    .put(row.language(), new Draft.Words(row.title(), row.questions()));
        }
        return Optional.of(new Draft(key, rows.getFirst().number(), List.copyOf(parts.values())));
    }

    /** @return false where somebody has made another version since the draft was read */
    @Transactional
    public boolean write(Draft draft, @Nullable PersonId by) {
        var version = jdbc.sql("""
            insert into onetoones.template_version (template, number, made_by, made_at)
            select :key, :number, :by, :now
            where :number = 1 + (select max(number) from onetoones.template_version where template = :key)
            on conflict do nothing
            returning id
            """)
                .param("key", draft.key())
                .param("number", draft.number() + 1)
                .param("by", by == null ? null : by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        version.ifPresent(id -> writeParts(id, draft));
        return version.isPresent();
    }

    private void writeParts(long version, Draft draft) {
        var lines = draft.lines();
        jdbc.sql("""
            insert into onetoones.template_section (version_id, place, key, recorded)
            select distinct :version, g.place, g.key, g.recorded
            from unnest(cast(:places as integer[]), :keys, cast(:recorded as boolean[])) as g (place, key, recorded)
            where g.place > 0
            """)
                .param("version", version)
                .param("places", lines.stream().map(Draft.Line::place).toArray(Integer[]::new))
                .param("keys", lines.stream().map(Draft.Line::key).toArray(String[]::new))
                .param("recorded", lines.stream().map(Draft.Line::recorded).toArray(Boolean[]::new))
                .update();
        jdbc.sql("""
            insert into onetoones.template_words (version_id, place, language, title, questions)
            select :version, g.place, g.language, g.title, g.questions
            from unnest(cast(:places as integer[]), :languages, :titles, :questions)
              as g (place, language, title, questions)
            """)
                .param("version", version)
                .param("places", lines.stream().map(Draft.Line::place).toArray(Integer[]::new))
                .param("languages", lines.stream().map(Draft.Line::language).toArray(String[]::new))
                .param("titles", lines.stream().map(Draft.Line::title).toArray(String[]::new))
                .param("questions", lines.stream().map(Draft.Line::questions).toArray(String[]::new))
                .update();
    }

    /** @param by nobody for what Merkitys began with */
    public record Made(int number, @Nullable String by, Instant at) {}

    /** The newest first. */
    List<Made> history(String key) {
        return jdbc.sql("""
            select v.number, p.name, v.made_at
            from onetoones.template_version v
            left join people.person p on p.id = v.made_by
            where v.template = :key
            order by v.number desc
            """)
                .param("key", key)
                .query((row, number) -> new Made(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How each is called, for lists of meetings. */
    public Map<String, String> names(Locale language) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql(NEWEST + """
            select v.template, w.title
            from version v
            join onetoones.template_words w on w.version_id = v.id and w.place = 0
            where w.language = :language
            order by v.order_of_template
            """).param("language", language.getLanguage()).query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }
}
