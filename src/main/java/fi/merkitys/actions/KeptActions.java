package fi.merkitys.actions;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import fi.merkitys.rights.erasure.Erasable;
import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreed actions as what is kept of a person: to take along, to be forgotten, to be deleted in time. */
@Component
class KeptActions implements KeptData, Erasable, Retained {
    private final AgreedActions actions;
    private final WholeOrganisation whole;
    private final JdbcClient jdbc;

    KeptActions(AgreedActions actions, WholeOrganisation whole, JdbcClient jdbc) {
        this.actions = actions;
        this.whole = whole;
        this.jdbc = jdbc;
    }

    @Override
    public Category category() {
        return Category.ACTIONS;
    }

    @Override
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(actions.all(person).size());
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("what", "owner", "due_on", "agreed_where", "agreed_by", "agreed_at", "done_at", "done_by"));
        for (var action : actions.all(person)) {
            var done = action.done();
            to.row(Arrays.asList(
                    action.what(),
                    action.ownerName(),
                    action.due(),
                    action.origin().kind().key(),
                    action.agreedBy(),
                    action.agreedAt(),
                    done == null ? null : done.at(),
                    done == null ? null : done.by()));
        }
    }

    private record Counts(long owned, long seen) {}

    @Override
    public List<Line> preview(Profile person) {
        var counts = jdbc.sql("select owned, seen from actions.count_of(:person)")
                .param("person", person.id().value())
                .query(Counts.class)
                .single();
        return List.of(
                new Line(Category.ACTIONS, "actions", counts.owned(), Fate.GOES),
                new Line(Category.ACTIONS, "actions_of_others", counts.seen(), Fate.STAYS));
    }

    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("select actions.forget(:person)")
                .param("person", erasing.id().value())
                .query()
                .singleRow();
    }

    @Override
    public Keeping keeping() {
        return Keeping.ACTIONS;
    }

    @Override
    public Done deleteBefore(LocalDate day) {
        return whole.write(() -> jdbc.sql("select looked, deleted, oldest from actions.prune(:before)")
                .param("before", day)
                .query(Done.class)
                .single());
    }
}
