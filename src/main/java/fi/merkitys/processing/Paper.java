package fi.merkitys.processing;

import java.util.List;

/** Something to be read, printed and filed. */
public record Paper(String title, String lead, List<Section> sections) {
    public record Section(String heading, List<Fact> facts) {}

    /** @param words one or several; an empty one is to be filled in by hand */
    public record Fact(String label, List<String> words) {
        static Fact of(String label, String... words) {
            return new Fact(label, List.of(words));
        }
    }

    /** The same as text that every word processor understands. */
    String markdown() {
        var text = new StringBuilder("# " + line(title) + "\n\n" + line(lead) + "\n");
        for (var section : sections) {
            text.append("\n## ").append(line(section.heading())).append("\n\n");
            for (var fact : section.facts()) {
                text.append("**").append(line(fact.label())).append("**\n\n");
                fact.words()
                        .forEach(words -> text.append("- ")
                                .append(words.isEmpty() ? "…" : line(words))
                                .append('\n'));
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** What somebody typed is text here, too: no heading, no link, no HTML. */
    private static String line(String words) {
        return words.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
