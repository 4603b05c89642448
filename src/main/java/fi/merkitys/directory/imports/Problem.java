package fi.merkitys.directory.imports;

import java.util.List;

/**
 * Why a file cannot be taken as it is, or what was done with it silently otherwise.
 *
 * @param line in the file, the header is 1; 0 where it concerns the whole
 * @param code of its sentence
 * @param about the words that the sentence names
 */
public record Problem(int line, String code, List<String> about) {
    public static Problem at(int line, String code, String... about) {
        return new Problem(line, code, List.of(about));
    }

    public String key() {
        return "directory.problem." + code;
    }
}
