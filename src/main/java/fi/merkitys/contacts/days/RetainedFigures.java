package fi.merkitys.contacts.days;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.people.ErasedPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agent-days go with their time, and whoever stands in for somebody erased goes with the last of them. */
@Component
class RetainedFigures implements Retained {
    private final JdbcClient jdbc;
    private final ErasedPeople people;
    private final WholeOrganisation whole;

    RetainedFigures(JdbcClient jdbc, ErasedPeople people, WholeOrganisation whole) {
        this.jdbc = jdbc;
        this.people = people;
        this.whole = whole;
    }

    @Override
    public Keeping keeping() {
        return Keeping.FIGURES;
    }

    @Override
    public Done deleteBefore(LocalDate day) {
        return whole.write(() -> deletedBefore(day));
    }

    private Done deletedBefore(LocalDate day) {
        var looked = jdbc.sql("select count(*) from contacts.agent_day_row")
                .query(Long.class)
                .single();
        var deleted = jdbc.sql("delete from contacts.agent_day_row where day < :day")
                .param("day", day)
                .update();
        if (deleted > 0) {
            jdbc.sql("update contacts.revision set number = number + 1").update();
        }
        dismissStandIns();
        var oldest = jdbc.sql("select min(day) from contacts.agent_day_row")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
        return new Done(looked, deleted, oldest.orElse(null));
    }

    private void dismissStandIns() {
        var idle = new HashSet<>(people.standIns());
        if (idle.isEmpty()) {
            return;
        }
        jdbc.sql("select distinct person_id from contacts.agent_day_row where person_id < 0")
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list()
                .forEach(idle::remove);
        people.dismiss(idle);
    }
}
