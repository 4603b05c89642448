package fi.merkitys.onetoones.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One host's meetings within one time span: a month, two weeks or a week. */
final class Span {
    private final Desks desks;
    private final List<Pair> pairs;
    private final Grid.Blocks blocks;
    private final int begins;
    private final int ends;
    private final Wishes wishes;
    private final Desk host;
    private final List<Spot> placed = new ArrayList<>();
    private final List<Pair> unplaced = new ArrayList<>();

    /** @param ends not included */
    Span(Desks desks, List<Pair> pairs, Grid.Blocks blocks, int begins, int ends, Wishes wishes) {
        this.desks = desks;
        this.pairs = pairs;
        this.blocks = blocks;
        this.begins = begins;
        this.ends = ends;
        this.wishes = wishes;
        this.host = desks.of(pairs.getFirst().host());
    }

    int begins() {
        return begins;
    }

    int ends() {
        return ends;
    }

    List<Spot> placed() {
        return placed;
    }

    List<Pair> unplaced() {
        return unplaced;
    }

    Plan.Why why(Pair pair) {
        return desks.why(pair, blocks, begins, ends);
    }

    /** @param middle the day where it would be if everything were possible */
    private record Wanted(Pair pair, int middle, int possible) {}

    /** Those with the fewest possible days first. */
    void place() {
        var open = openDays();
        var wanted = new ArrayList<Wanted>();
        for (var i = 0; i < pairs.size(); i++) {
            var middle = open.isEmpty() ? begins : open.get((2 * i + 1) * open.size() / (2 * pairs.size()));
            wanted.add(new Wanted(pairs.get(i), middle, possibleDays(pairs.get(i), open)));
        }
        wanted.sort(Comparator.comparingInt(Wanted::possible));
        for (var want : wanted) {
            var spot = best(want.pair(), want.middle());
            if (spot != null) {
                add(spot);
            } else if (!squeezeIn(want)) {
                unplaced.add(want.pair());
            }
        }
    }

    private List<Integer> openDays() {
        var open = new ArrayList<Integer>();
        for (var day = begins; day < ends; day++) {
            if (!host.hosting(day).isNone()) {
                open.add(day);
            }
        }
        return open;
    }

    private int possibleDays(Pair pair, List<Integer> open) {
        return (int) open.stream()
                .filter(day -> desks.find(pair, day, blocks, -1) != null)
                .count();
    }

    private void add(Spot spot) {
        desks.take(spot);
        placed.add(spot);
        wishes.remember(spot);
    }

    /** On the day with the fewest, near the middle. */
    private @Nullable Spot best(Pair pair, int middle) {
        Spot best = null;
        for (var day = begins; day < ends; day++) {
            if (best == null || isBetter(day, best.day(), middle)) {
                var spot = desks.find(pair, day, blocks, wishes.of(pair));
                best = spot == null ? best : spot;
            }
        }
        return best;
    }

    private boolean isBetter(int day, int than, int middle) {
        var fewer = Integer.compare(host.load(day), host.load(than));
        return fewer != 0 ? fewer < 0 : Math.abs(day - middle) < Math.abs(than - middle);
    }

    /** Where another of the same host can go elsewhere to make room. */
    private boolean squeezeIn(Wanted want) {
        for (var i = 0; i < placed.size(); i++) {
            var other = placed.get(i);
            desks.giveBack(other);
            var spot = desks.find(want.pair(), other.day(), blocks, wishes.of(want.pair()));
            if (spot != null) {
                desks.take(spot);
                var elsewhere = best(other.pair(), other.day());
                if (elsewhere != null) {
                    desks.take(elsewhere);
                    placed.set(i, elsewhere);
                    placed.add(spot);
                    wishes.remember(spot);
                    return true;
                }
                desks.giveBack(spot);
            }
            desks.take(other);
        }
        return false;
    }

    /** @return whether any has moved to a day with two fewer */
    boolean even() {
        var moved = false;
        for (var i = 0; i < placed.size(); i++) {
            var spot = placed.get(i);
            if (host.load(spot.day()) - fewest() >= 2) {
                desks.giveBack(spot);
                var best = best(spot.pair(), spot.day());
                var better = best != null && host.load(best.day()) < host.load(spot.day()) ? best : spot;
                desks.take(better);
                placed.set(i, better);
                moved |= !better.equals(spot);
            }
        }
        return moved;
    }

    private int fewest() {
        var fewest = Integer.MAX_VALUE;
        for (var day = begins; day < ends; day++) {
            fewest = Math.min(fewest, host.hosting(day).isNone() ? fewest : host.load(day));
        }
        return fewest;
    }
}
