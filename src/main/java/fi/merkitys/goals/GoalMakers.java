package fi.merkitys.goals;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Role;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may make and change goals: leaders any, supervisors those of their own team. */
@Repository
public class GoalMakers {
    private final JdbcClient jdbc;

    GoalMakers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean mayMakeSome(Viewer viewer) {
        return viewer.is(Role.LEADER) || viewer.is(Role.SUPERVISOR);
    }

    public boolean mayMake(GoalDefinition goal, Viewer viewer) {
        if (viewer.is(Role.LEADER)) {
            return true;
        }
        var team = goal.scope().team();
        return viewer.is(Role.SUPERVISOR) && team != null && ownTeams(viewer).contains(team);
    }

    /** Among which teams the viewer may choose. */
    GoalChoices within(GoalChoices choices, Viewer viewer) {
        return viewer.is(Role.LEADER) ? choices : choices.ofTeams(ownTeams(viewer));
    }

    /** One's own, and those that one's people work in. */
    private Set<Long> ownTeams(Viewer viewer) {
        return jdbc.sql("""
            select distinct team_id
            from people.person
            where (id = :viewer or supervisor_id = :viewer)
              and team_id is not null
            """)
                .param("viewer", viewer.id().value())
                .query(Long.class)
                .set();
    }
}
