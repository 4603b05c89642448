package fi.merkitys.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.Viewers;
import fi.merkitys.people.NewPerson;
import fi.merkitys.people.People;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In organisations that nobody would draw, everybody stands to everybody as told in Java, and the database shows by name
 * exactly those whose figures the table shows.
 */
@MerkitysTest
class StandingsTest {
    private static final int PEOPLE = 12;

    @Autowired
    People people;

    @Autowired
    Viewers viewers;

    @Autowired
    Standings standings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theDatabaseSeesWhatTheTableShows(long seed) {
        var organisation = new Generated(new Random(seed));
        for (var viewer : organisation.ids) {
            var who = viewers.find(viewer).orElseThrow();
            var seen = seenBy(viewer);
            for (var person : organisation.ids) {
                var relations = organisation.relations(who, person);
                assertThat(standings.of(who, person))
                        .as("%s to %s in organisation %s", viewer, person, seed)
                        .isEqualTo(relations);
                assertThat(seen.contains(person))
                        .as("figures of %s by name for %s in organisation %s", person, viewer, seed)
                        .isEqualTo(Data.FIGURES.isShownTo(relations));
            }
        }
    }

    private Set<PersonId> seenBy(PersonId viewer) {
        return new HashSet<>(jdbc.sql("select person_id from people.seen_by(:viewer)")
                .param("viewer", viewer.value())
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list());
    }

    /** Twelve people with roles, supervisors, coaches and deputies by chance. */
    private final class Generated {
        private final List<PersonId> ids = new ArrayList<>();
        private final Map<PersonId, Role> roles = new HashMap<>();
        private final Map<PersonId, PersonId> supervisors = new HashMap<>();
        private final Map<PersonId, Set<PersonId>> coaches = new HashMap<>();
        private final Map<PersonId, PersonId> deputies = new HashMap<>();

        Generated(Random chance) {
            for (var i = 0; i < PEOPLE; i++) {
                var role = any(List.copyOf(EnumSet.allOf(Role.class)), chance);
                var supervisor = i == 0 || chance.nextInt(8) == 0 ? null : ids.get(chance.nextInt(i));
                hire("Person " + i, role, supervisor);
            }
            for (var i = 0; i < PEOPLE / 2; i++) {
                coach(any(chance), any(chance));
                delegate(any(chance), any(chance), chance.nextInt(-3, 3), chance.nextInt(0, 4), chance.nextInt(5) == 0);
            }
        }

        private PersonId any(Random chance) {
            return any(ids, chance);
        }

        private static <T> T any(List<T> among, Random chance) {
            return among.get(chance.nextInt(among.size()));
        }

        private void hire(String name, Role role, @Nullable PersonId supervisor) {
            var person = NewPerson.named(name).withRoles(Set.of(role));
            var id = people.add(supervisor == null ? person : person.withSupervisor(supervisor));
            ids.add(id);
            roles.put(id, role);
            if (supervisor != null) {
                supervisors.put(id, supervisor);
            }
        }

        private void coach(PersonId person, PersonId coach) {
            if (!person.equals(coach)
                    && coaches.computeIfAbsent(person, any -> new HashSet<>()).add(coach)) {
                jdbc.sql("insert into people.relation (person_id, related_id, kind) values (?, ?, 'coach')")
                        .params(person.value(), coach.value())
                        .update();
            }
        }

        /** One at a time for each; only some of them today. */
        private void delegate(PersonId supervisor, PersonId deputy, int begins, int lasts, boolean ended) {
            if (supervisor.equals(deputy) || deputies.containsKey(supervisor)) {
                return;
            }
            var from = LocalDate.now(clock).plusDays(begins);
            jdbc.sql("""
                insert into people.deputy (
                  supervisor_id, deputy_id, from_day, until_day, named_by, named_at, ended_at
                ) values (:supervisor, :deputy, :from, :until, :supervisor, now(), :ended)
                """)
                    .param("supervisor", supervisor.value())
                    .param("deputy", deputy.value())
                    .param("from", from)
                    .param("until", from.plusDays(lasts))
                    .param(
                            "ended",
                            ended ? clock.instant().atOffset(ZoneOffset.UTC) : null,
                            java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
            var today = begins <= 0 && begins + lasts >= 0;
            deputies.put(supervisor, today && !ended && leads(deputy) ? deputy : supervisor);
        }

        private boolean leads(PersonId person) {
            var role = roles.get(person);
            return role == Role.SUPERVISOR || role == Role.COACH || role == Role.LEADER;
        }

        Set<Relation> relations(Viewer viewer, PersonId person) {
            var relations = EnumSet.copyOf(Relation.toEverybody(viewer.roles()));
            if (viewer.id().equals(person)) {
                relations.add(Relation.SELF);
                return relations;
            }
            var supervisor = supervisors.get(person);
            if (viewer.id().equals(supervisor)) {
                relations.add(Relation.LINE_SUPERVISOR);
            }
            if (supervisor != null && viewer.id().equals(deputies.get(supervisor)) && !supervisor.equals(viewer.id())) {
                relations.add(Relation.DEPUTY);
            }
            if (coaches.getOrDefault(person, Set.of()).contains(viewer.id())) {
                relations.add(Relation.COACH);
            }
            for (var above = supervisor; above != null; above = supervisors.get(above)) {
                if (viewer.id().equals(supervisors.get(above))) {
                    relations.add(Relation.HIGHER_LEADER);
                }
            }
            return relations;
        }
    }
}
