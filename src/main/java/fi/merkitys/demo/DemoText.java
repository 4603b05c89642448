package fi.merkitys.demo;

/** One sentence in the three languages of the demo organisation. */
public record DemoText(String english, String finnish, String lithuanian) {

    public String in(String language) {
        return switch (language) {
            case "fi" -> finnish;
            case "lt" -> lithuanian;
            default -> english;
        };
    }
}
