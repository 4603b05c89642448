package fi.merkitys.onetoones.kinds;

import fi.merkitys.people.OwnPerson;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who needs one kind of talk now.
 *
 * @param people at least one, by name
 */
public record DueTalks(TalkKind kind, List<OwnPerson> people) {
    private static final int NAMED = 3;

    /** The form, filled in with the first of them. */
    public String path() {
        return "/one-to-ones/new?person=" + people.getFirst().id() + "&template=" + kind.template();
    }

    public String names() {
        return people.stream().limit(NAMED).map(OwnPerson::name).collect(Collectors.joining(", "));
    }

    /** How many there are besides. */
    public int more() {
        return Math.max(0, people.size() - NAMED);
    }
}
