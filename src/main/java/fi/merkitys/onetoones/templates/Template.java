package fi.merkitys.onetoones.templates;

import java.util.List;
import java.util.Optional;

/**
 * What a kind of talk is about, in one language.
 *
 * @param version which version of it
 * @param lead what it is for
 */
public record Template(String key, long version, int number, String name, String lead, List<Section> sections) {
    /** The part of every talk's notes that belongs to no section. */
    public static final String NOTES = "notes";

    /**
     * @param recorded whether what is said to it has a note of its own
     */
    public record Section(String key, boolean recorded, String title, List<String> questions) {}

    /** Sections with notes of their own. */
    public List<Section> recorded() {
        return sections.stream().filter(Section::recorded).toList();
    }

    public boolean hasPart(String part) {
        return part.equals(NOTES) || section(part).filter(Section::recorded).isPresent();
    }

    private Optional<Section> section(String wanted) {
        return sections.stream().filter(one -> one.key().equals(wanted)).findFirst();
    }
}
