package fi.merkitys.successes.stories;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Relation;
import fi.merkitys.permissions.Standings;
import fi.merkitys.successes.Success;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How somebody stands to a story; the table tells what follows from it. */
@Component
public class Standing {
    private final Standings standings;
    private final JdbcClient jdbc;

    Standing(Standings standings, JdbcClient jdbc) {
        this.standings = standings;
        this.jdbc = jdbc;
    }

    /** Of whom the viewer may begin one, of those whom a success is for. */
    public List<Success.Person> heroes(Success success, Viewer viewer) {
        var toAll = EnumSet.copyOf(Relation.toEverybody(viewer.roles()));
        if (success.isToldBy(viewer.id())) {
            toAll.add(Relation.PARTICIPANT);
        }
        if (Data.STORY_DRAFTS.isChangedBy(toAll)) {
            return success.receivers();
        }
        var led = led(success, viewer.id());
        return success.receivers().stream()
                .filter(one -> one.id().equals(viewer.id())
                        ? Data.STORY_DRAFTS.isChangedBy(Relation.SELF)
                        : led.contains(one.id()) && Data.STORY_DRAFTS.isChangedBy(Relation.HIGHER_LEADER))
                .toList();
    }

    /** Those of them who report to the viewer, directly or further down. */
    private Set<PersonId> led(Success success, PersonId viewer) {
        return jdbc.sql("select l.person_id from people.led_by(:viewer) l where l.person_id = any(:receivers)")
                .param("viewer", viewer.value())
                .param(
                        "receivers",
                        success.receivers().stream()
                                .map(one -> one.id().value())
                                .toArray(Long[]::new))
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .set();
    }

    boolean worksOn(Story story, Viewer viewer) {
        return Data.STORY_DRAFTS.isChangedBy(
                to(story.hero().id(), story.begunBy().equals(viewer.id()), viewer));
    }

    boolean mayApprove(Story story, Viewer viewer) {
        return Data.STORY_APPROVALS.isChangedBy(to(story.hero().id(), false, viewer));
    }

    private Set<Relation> to(PersonId hero, boolean takesPart, Viewer viewer) {
        var relations = EnumSet.copyOf(standings.of(viewer, hero));
        if (takesPart) {
            relations.add(Relation.PARTICIPANT);
        }
        return relations;
    }
}
