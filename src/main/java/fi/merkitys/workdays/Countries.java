package fi.merkitys.workdays;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose public holidays hold where. */
@Repository
@Transactional
public class Countries {
    private final JdbcClient jdbc;

    Countries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param country none where it is the organisation's */
    public record Site(long id, String name, @Nullable String country) {}

    @Transactional(readOnly = true)
    public List<Site> sites() {
        return jdbc.sql("""
            select s.id, s.name, c.country
            from people.site s
            left join workdays.country c on c.site_id = s.id
            order by lower(s.name)
            """).query(Site.class).list();
    }

    @Transactional(readOnly = true)
    public String country() {
        return jdbc.sql("select country from workdays.setting")
                .query(String.class)
                .single();
    }

    /** @param country empty for the organisation's */
    public void setSite(long site, String country) {
        jdbc.sql("delete from workdays.country where site_id = :site")
                .param("site", site)
                .update();
        if (!country.isEmpty()) {
            jdbc.sql("insert into workdays.country (site_id, country) values (:site, :country)")
                    .param("site", site)
                    .param("country", country)
                    .update();
        }
    }

    public void setCountry(String country) {
        jdbc.sql("update workdays.setting set country = :country")
                .param("country", country)
                .update();
    }
}
