package fi.merkitys.demo;

/** What people of the demo say to each other, in the language of whoever leads the talk. */
final class DemoTalks {
    private static final String END_OF_LINE = "\\n";

    private final Sections texts = Sections.read("/demo/talks.txt");

    String of(String heading, String language) {
        var lines = texts.under(heading);
        if (lines.size() != 3) {
            throw new IllegalStateException("the demo has no words for " + heading);
        }
        return new DemoText(lines.get(0), lines.get(1), lines.get(2))
                .in(language)
                .replace(END_OF_LINE, "\n");
    }
}
