package fi.merkitys.deputies;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Deputies;
import fi.merkitys.people.Deputies.Deputy;
import fi.merkitys.people.Deputies.Uncovered;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Relation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** What a viewer is told of deputies on the first page. */
@Service
public class ReadDeputies {
    /** Long enough to find somebody. */
    private static final int AHEAD_IN_DAYS = 14;
    /** A day or two need nobody. */
    private static final int WORTH_A_DEPUTY_IN_DAYS = 3;

    private final Deputies deputies;
    private final Clock clock;

    ReadDeputies(Deputies deputies, Clock clock) {
        this.deputies = deputies;
        this.clock = clock;
    }

    /**
     * @param told who stands in for whom, as far as the viewer is one of them or of the people concerned
     * @param uncovered supervisors who are away with nobody who stands in; for HR
     * @param unable deputies who cannot stand in any more; for HR and the supervisor
     */
    public record Summary(List<Deputy> told, List<Uncovered> uncovered, List<Deputy> unable) {
        public boolean isEmpty() {
            return told.isEmpty() && uncovered.isEmpty() && unable.isEmpty();
        }
    }

    public Summary of(Viewer viewer) {
        var today = LocalDate.now(clock);
        var told = deputies.concerning(viewer.id(), today);
        var keeps = Data.DEPUTIES.isChangedBy(Relation.toEverybody(viewer.roles()));
        return new Summary(
                told,
                keeps ? deputies.uncovered(today, today.plusDays(AHEAD_IN_DAYS), WORTH_A_DEPUTY_IN_DAYS) : List.of(),
                keeps
                        ? deputies.all(today).stream()
                                .filter(deputy -> !deputy.able())
                                .toList()
                        : List.of());
    }
}
