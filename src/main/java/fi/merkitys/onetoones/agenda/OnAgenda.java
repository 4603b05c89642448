package fi.merkitys.onetoones.agenda;

import java.util.List;

/**
 * What is on the agenda of a meeting to come.
 *
 * @param first the words of the first few points
 */
public record OnAgenda(int points, List<String> first) {
    public static final OnAgenda NOTHING = new OnAgenda(0, List.of());

    public int more() {
        return points - first.size();
    }
}
