package fi.merkitys.goals;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Relation;
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
        return Data.GOALS.isChangedBy(viewer);
    }

    public boolean mayMake(GoalDefinition goal, Viewer viewer) {
        if (mayMakeAny(viewer)) {
            return true;
        }
        var team = goal.scope().team();
        return mayMakeSome(viewer) && team != null && ownTeams(viewer).contains(team);
    }

    private static boolean mayMakeAny(Viewer viewer) {
        return Data.GOALS.isChangedBy(Relation.toEverybody(viewer.roles()));
    }

    /** Among which teams the viewer may choose. */
    GoalChoices within(GoalChoices choices, Viewer viewer) {
        return mayMakeAny(viewer) ? choices : choices.ofTeams(ownTeams(viewer));
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
