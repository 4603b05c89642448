package fi.merkitys.feedback.imports;

import java.util.List;

/**
 * What is to be said of a line of the file.
 *
 * @param number the header is 1; 0 where it concerns the whole
 * @param key of its sentence
 * @param about the words that the sentence names
 */
public record Line(int number, String key, List<String> about) {
    static Line at(int number, String code, String... about) {
        return new Line(number, "feedback.import.problem." + code, List.of(about));
    }
}
