package fi.merkitys.onetoones;

import fi.merkitys.onetoones.scheduling.Hours;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The hours of shifts, and whose public holidays hold where. */
@Repository
@Transactional
public class TalkRules {
    private final JdbcClient jdbc;

    TalkRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hours none where nobody has said them yet */
    public record Shift(String name, @Nullable Hours hours) {}

    /** @param country none where it is the organisation's */
    public record Site(long id, String name, @Nullable String country) {}

    /** Those that people work in, and those that have hours. */
    @Transactional(readOnly = true)
    public List<Shift> shifts() {
        return jdbc.sql("""
            select n.name, s.from_time, s.until_time
            from (
              select lower(shift) as name from people.person where shift is not null and not erased
              union
              select name from onetoones.shift
            ) n
            left join onetoones.shift s on s.name = n.name
            order by n.name
            """)
                .query((row, number) -> {
                    var from = row.getObject("from_time", LocalTime.class);
                    return new Shift(
                            row.getString("name"),
                            from == null ? null : new Hours(from, row.getObject("until_time", LocalTime.class)));
                })
                .list();
    }

    @Transactional(readOnly = true)
    public List<Site> sites() {
        return jdbc.sql("""
            select s.id, s.name, c.country
            from people.site s
            left join onetoones.country c on c.site_id = s.id
            order by lower(s.name)
            """).query(Site.class).list();
    }

    @Transactional(readOnly = true)
    public String country() {
        return jdbc.sql("select country from onetoones.setting")
                .query(String.class)
                .single();
    }

    /** @param hours none where nobody knows them */
    public void setShift(String name, @Nullable Hours hours) {
        if (hours == null) {
            jdbc.sql("delete from onetoones.shift where name = lower(:name)")
                    .param("name", name)
                    .update();
            return;
        }
        jdbc.sql("""
            insert into onetoones.shift (name, from_time, until_time)
            values (lower(:name), :from, :until)
            on conflict (name) do update
            set from_time = excluded.from_time,
                until_time = excluded.until_time
            """)
                .param("name", name)
                .param("from", hours.from())
                .param("until", hours.until())
                .update();
    }

    /** @param country empty for the organisation's */
    public void setSite(long site, String country) {
        jdbc.sql("delete from onetoones.country where site_id = :site")
                .param("site", site)
                .update();
        if (!country.isEmpty()) {
            jdbc.sql("insert into onetoones.country (site_id, country) values (:site, :country)")
                    .param("site", site)
                    .param("country", country)
                    .update();
        }
    }

    public void setCountry(String country) {
        jdbc.sql("update onetoones.setting set country = :country")
                .param("country", country)
                .update();
    }
}
