package fi.merkitys.onetoones;

import fi.merkitys.Office;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A talk of two people, as what may be suggested for it appears on its page. */
public record TalkInTests(Office office, String path) {
    public static TalkInTests of(Office office, String host, String employee, Instant at, JdbcClient jdbc) {
        var id = jdbc.sql("""
            insert into onetoones.meeting (
              host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at,
              changed_at
            )
            values (:host, :employee, 'monthly', :at, 60, 5, 10, :at, :at)
            returning id
            """)
                .param("host", office.id(host))
                .param("employee", office.id(employee))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new TalkInTests(office, "/one-to-ones/" + id);
    }

    /** What this one is offered. */
    public List<String> suggested(String who) throws Exception {
        return office.page(who, path).select("#points li:has([name=source]) a").eachText();
    }

    /** Where more is told of it. */
    public List<String> paths(String who) throws Exception {
        return office.page(who, path).select("#points li:has([name=source]) a").eachAttr("href");
    }

    public List<String> points(String who) throws Exception {
        return office.page(who, path).select("#points .m-point").eachText();
    }

    /** The first of what is offered. */
    public void take(String who) throws Exception {
        office.send(
                who,
                path + "/suggested-points",
                "source",
                office.page(who, path).select("#points [name=source]").val());
    }
}
