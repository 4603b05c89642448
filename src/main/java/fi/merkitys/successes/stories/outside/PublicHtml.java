package fi.merkitys.successes.stories.outside;

import fi.merkitys.installation.Organisation;
import fi.merkitys.installation.Organisations;
import fi.merkitys.shell.Texts;
import fi.merkitys.shell.Wording;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes the pages for anybody, each in the language of its story. They know nobody who looks. */
@Component
class PublicHtml {
    private static final String STYLES = "/assets/stories.css";
    private static final String ICON = "/assets/merkitys.svg";
    private final TemplateEngine engine;
    private final Texts texts;
    private final Organisations organisations;
    private final ResourceUrlProvider assets;
    private final Clock clock;

    PublicHtml(
            TemplateEngine engine, Texts texts, Organisations organisations, ResourceUrlProvider assets, Clock clock) {
        this.engine = engine;
        this.texts = texts;
        this.organisations = organisations;
        this.assets = assets;
        this.clock = clock;
    }

    String story(OpenStory story, String base) {
        return page("story", story.language(), base, Map.of("story", story));
    }

    String list(List<OpenStory> stories, String base) {
        return page("list", language(stories), base, Map.of("stories", stories));
    }

    /** @param why gone or unknown */
    String absent(String why, Locale language, String base) {
        return page("absent", language, base, Map.of("why", why));
    }

    /** That of the newest that is told. */
    static Locale language(List<OpenStory> stories) {
        return stories.stream()
                .filter(story -> !story.isGone())
                .findFirst()
                .map(OpenStory::language)
                .orElse(Locale.ENGLISH);
    }

    Wording wording(Locale language) {
        return new Wording(texts, language, clock);
    }

    String organisation() {
        return organisations.find().map(Organisation::name).orElse("Merkitys");
    }

    private String asset(String path) {
        var fingerprinted = assets.getForLookupPath(path);
        return fingerprinted == null ? path : fingerprinted;
    }

    private String page(String template, Locale language, String base, Map<String, Object> model) {
        var parameters = new HashMap<>(model);
        parameters.put("frame", new Frame(wording(language), organisation(), base, asset(STYLES), asset(ICON)));
        var output = new StringOutput();
        engine.render("successes/stories/outside/" + template + ".jte", parameters, output);
        return output.toString();
    }
}
