package fi.merkitys.onetoones.scheduling;

import fi.merkitys.onetoones.scheduling.Plan.Placed;
import fi.merkitys.onetoones.scheduling.Plan.Unplaced;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Places series of meetings. Each host's are spread over the days of each time span, the days with the fewest first, close
 * to the same place in every span; then whatever could still move to a day with two fewer does, until nothing can: on
 * days that are equally possible no host has more than one meeting more than on another.
 */
public final class Scheduler {
    private final Desks desks;
    private final LocalDate from;
    private final LocalDate until;

    /**
     * @param people everybody who is in any of the pairs
     * @param until included
     */
    public Scheduler(Collection<Available> people, Holidays holidays, LocalDate from, LocalDate until, ZoneId zone) {
        this.desks = new Desks(people, holidays, from, until, zone);
        this.from = from;
        this.until = until;
    }

    /** A meeting in each time span of the rhythm that ends in time. */
    public Plan plan(List<Pair> pairs, Rhythm rhythm, Lengths lengths) {
        var spans = spans(pairs, rhythm, lengths);
        spans.forEach(Span::place);
        var moved = true;
        while (moved) {
            moved = false;
            for (var span : spans) {
                moved |= span.even();
            }
        }
        return result(spans);
    }

    /** Takes a time that people choose themselves, outside of their hours as well; not where one of the two is away or busy. */
    public boolean take(Pair pair, Lengths lengths, LocalDateTime startsAt) {
        var spot = desks.exactly(pair, lengths, startsAt);
        if (spot == null) {
            return false;
        }
        desks.take(spot);
        return true;
    }

    /** Takes the wished time, or one at the same hour some days away, or another one on the nearest day. */
    public Optional<LocalDateTime> takeNear(Pair pair, Lengths lengths, LocalDateTime wished, int days) {
        var blocks = Grid.Blocks.of(lengths);
        var middle = desks.day(wished.toLocalDate());
        var slot = Grid.slot(wished.toLocalTime()) - blocks.before();
        for (var distance = 0; distance <= days; distance++) {
            for (var day : distance == 0 ? List.of(middle) : List.of(middle + distance, middle - distance)) {
                var spot = day < 0 || day >= desks.days() ? null : desks.find(pair, day, blocks, slot);
                if (spot != null) {
                    desks.take(spot);
                    return Optional.of(desks.startOf(spot));
                }
            }
        }
        return Optional.empty();
    }

    private List<Span> spans(List<Pair> pairs, Rhythm rhythm, Lengths lengths) {
        var byHost = new LinkedHashMap<PersonId, List<Pair>>();
        pairs.forEach(pair ->
                byHost.computeIfAbsent(pair.host(), any -> new ArrayList<>()).add(pair));
        var wishes = new Wishes();
        var spans = new ArrayList<Span>();
        for (var number = 0; !rhythm.start(from, number + 1).isAfter(until.plusDays(1)); number++) {
            var begins = desks.day(rhythm.start(from, number));
            var ends = desks.day(rhythm.start(from, number + 1));
            byHost.forEach(
                    (host, all) -> spans.add(new Span(desks, all, Grid.Blocks.of(lengths), begins, ends, wishes)));
        }
        return spans;
    }

    private Plan result(List<Span> spans) {
        var placed = new ArrayList<Placed>();
        var unplaced = new ArrayList<Unplaced>();
        for (var span : spans) {
            span.placed().forEach(spot -> placed.add(new Placed(spot.pair(), desks.startOf(spot))));
            span.unplaced()
                    .forEach(pair -> unplaced.add(new Unplaced(
                            pair, from.plusDays(span.begins()), from.plusDays(span.ends()), span.why(pair))));
        }
        return new Plan(placed, unplaced);
    }

    /** Which days are holidays where; days outside of what is asked do not matter. */
    public record Holidays(Map<String, Set<LocalDate>> byCountry) {
        public Set<LocalDate> of(String country) {
            return byCountry.getOrDefault(country, Set.of());
        }
    }
}
