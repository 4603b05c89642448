package fi.merkitys.directory.ownfiles;

import fi.merkitys.directory.imports.Problem;
import java.util.List;

/**
 * What is to be said of a line of the file.
 *
 * @param number the header is 1; 0 where it concerns the whole
 * @param key of its sentence
 * @param about the words that the sentence names
 */
public record FileLine(int number, String key, List<String> about) {
    public static FileLine at(int number, String key, String... about) {
        return new FileLine(number, key, List.of(about));
    }

    public static FileLine of(Problem problem) {
        return new FileLine(problem.line(), problem.key(), problem.about());
    }
}
