package fi.merkitys.successes.stories;

import fi.merkitys.Office;
import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;

/** Mantas thanks Aino and makes a story of it; Helmi and Sanna approve. */
public record StoryDesk(Office office) {
    public String begun(String... more) throws Exception {
        var thanked = office.send(
                "Mantas",
                "/successes",
                "to",
                String.valueOf(office.id("Aino")),
                "words",
                "You stayed until it was settled.");
        var success = String.valueOf(thanked.getRedirectedUrl()).replaceAll("\\D+", "");
        var begun = office.send("Mantas", "/stories", with(List.of("success", success), List.of(more)));
        if (begun.getRedirectedUrl() == null) {
            throw new AssertionError(begun.getStatus() + begun.getContentAsString());
        }
        return begun.getRedirectedUrl();
    }

    private static String[] with(List<String> first, List<String> more) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(
                "language", "en", "title", "She stayed", "words", "The line was dead.\n\n> I am not going, said she."));
        for (var channel : Channel.ALL) {
            all.addAll(List.of("channels", channel.key()));
        }
        for (var at = 0; at < more.size(); at += 2) {
            var name = all.indexOf(more.get(at));
            if (name >= 0 && !more.get(at).equals("channels")) {
                all.set(name + 1, more.get(at + 1));
            } else {
                all.addAll(more.subList(at, at + 2));
            }
        }
        return all.toArray(String[]::new);
    }

    public MockHttpServletResponse write(String who, String story, int version, String... more) throws Exception {
        return office.send(who, story + "/text", with(List.of("version", String.valueOf(version)), List.of(more)));
    }

    public MockHttpServletResponse agree(String story, int version, Channel channel) throws Exception {
        return office.send("Aino", story + "/consents", "channel", channel.key(), "version", String.valueOf(version));
    }

    public void agreeToAll(String story, int version) throws Exception {
        for (var channel : Channel.ALL) {
            agree(story, version, channel);
        }
    }

    public MockHttpServletResponse takeBack(String story, Channel channel) throws Exception {
        return office.send("Aino", story + "/consents/" + channel.key() + "/revocation");
    }

    public MockHttpServletResponse approve(String who, String story, int version) throws Exception {
        return office.send(who, story + "/approvals", "version", String.valueOf(version));
    }

    /** With everything that it takes. */
    public String told(String... more) throws Exception {
        var story = begun(more);
        agreeToAll(story, 1);
        approve("Helmi", story, 1);
        approve("Sanna", story, 1);
        return story;
    }

    /** Its address for anybody. */
    public String address(String story) throws Exception {
        return office.page("Aino", story + "/consent")
                .select(".m-address")
                .text()
                .replace("https://merkitys.testi.example", "");
    }

    public void openOutside() throws Exception {
        office.send("Sanna", "/stories/outside", "open", "true");
    }
}
