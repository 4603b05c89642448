package fi.merkitys.contacts.days;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads agent-days row by row, however many there are. */
@Repository
class AgentDays {
    /** The columns are the names that scripts read. What no contact carried is not available: null, never 0. */
    private static final String SQL = """
        select
          d.day,
          d.person_id,
          p.employee_id,
          p.name,
          c.name as client,
          nullif(q.name, '') as queue,
          d.channel,
          sum(d.contacts) as contacts,
          sum(d.talk_n) as talk_contacts,
          case when sum(d.talk_n) > 0 then sum(d.talk_seconds) end as talk_seconds,
          sum(d.hold_n) as hold_contacts,
          case when sum(d.hold_n) > 0 then sum(d.hold_seconds) end as hold_seconds,
          sum(d.acw_n) as acw_contacts,
          case when sum(d.acw_n) > 0 then sum(d.acw_seconds) end as acw_seconds,
          sum(d.handle_n) as handle_contacts,
          case when sum(d.handle_n) > 0 then sum(d.handle_seconds) end as handle_seconds,
          sum(d.transferred_n) as transferred_contacts,
          case when sum(d.transferred_n) > 0 then sum(d.transferred) end as transferred,
          sum(d.csat_n) as csat_contacts,
          case when sum(d.csat_n) > 0 then sum(d.csat_sum) end as csat_sum,
          case when sum(d.csat_n) > 0 then sum(d.csat_top) end as csat_top_two,
          sum(d.nps_n) as nps_contacts,
          case when sum(d.nps_n) > 0 then sum(d.nps_sum) end as nps_sum,
          case when sum(d.nps_n) > 0 then sum(d.nps_promoters) end as nps_promoters,
          case when sum(d.nps_n) > 0 then sum(d.nps_detractors) end as nps_detractors,
          sum(d.sales_n) as sales_contacts,
          case when sum(d.sales_n) > 0 then sum(d.sales) end as sales,
          case when sum(d.sales_n) > 0 then sum(d.sale_value) end as sale_value,
          sum(d.repeats_n) as repeat_contacts,
          case when sum(d.repeats_n) > 0 then sum(d.repeats) end as repeats
        from contacts.agent_day d
        join people.person p on p.id = d.person_id
        join contacts.queue q on q.id = d.queue_id
        left join people.client c on c.id = d.client_id
        where d.day between ? and ?
          and (cast(? as bigint) is null or d.person_id = ?)
        group by d.day, d.person_id, p.employee_id, p.name, c.name, q.name, d.channel
        order by d.day, d.person_id, c.name, q.name, d.channel
        """;

    private static final int AT_A_TIME = 2000;

    private final DataSource database;
    private final WholeOrganisation whole;

    AgentDays(DataSource database, WholeOrganisation whole) {
        this.database = database;
        this.whole = whole;
    }

    /** Takes one row after the other. */
    interface Rows<E extends Exception> {
        void columns(List<String> names) throws E;

        void row(List<@Nullable Object> values) throws E;
    }

    /** Everybody's; within a transaction, so that the driver hands the rows out in portions. */
    <E extends Exception> void read(LocalDate from, LocalDate until, Rows<E> to) throws E {
        whole.read(() -> read(from, until, null, to));
    }

    @Transactional(readOnly = true)
    long count(PersonId person) {
        return JdbcClient.create(database)
                .sql("select count(*) from contacts.agent_day where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    /** @param handleSeconds of a contact on average; none where no contact carried it */
    record Day(LocalDate day, long contacts, @Nullable Long handleSeconds) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Day> newest(PersonId person, int days) {
        return JdbcClient.create(database)
                .sql("""
                    select day, sum(contacts) as contacts,
                           cast(round(sum(handle_seconds) / nullif(sum(handle_n), 0)) as bigint) as handle_seconds
                    from contacts.agent_day
                    where person_id = :person
                    group by day
                    order by day desc
                    limit :days
                    """)
                .param("person", person.value())
                .param("days", days)
                .query(Day.class)
                .list();
    }

    /** Everything there is of one person, for whoever may see it. */
    @Transactional(readOnly = true)
    <E extends Exception> void read(PersonId person, Rows<E> to) throws E {
        read(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), person.value(), to);
    }

    /** On the connection of the transaction. */
    private <E extends Exception> long read(LocalDate from, LocalDate until, @Nullable Long person, Rows<E> to)
            throws E {
        try (var statement = DataSourceUtils.getConnection(database).prepareStatement(SQL)) {
            statement.setFetchSize(AT_A_TIME);
            statement.setObject(1, from);
            statement.setObject(2, until);
            statement.setObject(3, person, Types.BIGINT);
            statement.setObject(4, person, Types.BIGINT);
            try (var rows = statement.executeQuery()) {
                return hand(rows, to);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the agent-days cannot be read", e);
        }
    }

    /** @return how many there were */
    private static <E extends Exception> long hand(ResultSet rows, Rows<E> to) throws SQLException, E {
        var columns = rows.getMetaData();
        var names = new ArrayList<String>();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            names.add(columns.getColumnLabel(at));
        }
        to.columns(names);
        long handed = 0;
        while (rows.next()) {
            handed++;
            var values = new ArrayList<@Nullable Object>(names.size());
            for (int at = 1; at <= names.size(); at++) {
                values.add(rows.getObject(at));
            }
            to.row(values);
        }
        return handed;
    }
}
