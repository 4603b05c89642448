package fi.merkitys.onetoones.scheduling;

import java.util.HashMap;
import java.util.Map;

/** At which time of the day two people began to meet: they like to keep it. */
final class Wishes {
    private final Map<Pair, Integer> slots = new HashMap<>();

    int of(Pair pair) {
        return slots.getOrDefault(pair, -1);
    }

    void remember(Spot spot) {
        slots.putIfAbsent(spot.pair(), spot.slot());
    }
}
