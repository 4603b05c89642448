package fi.merkitys.successes.stories.outside;

import fi.merkitys.installation.OwnAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * For anybody. The database is asked each time whether the story is there: one that was taken back is gone with the next
 * request, whichever node answers.
 */
@Controller
class PublicPages {
    private static final int PAGES = 500;
    private static final int CARDS = 60;
    private static final String HTML = "text/html;charset=UTF-8";
    private static final Pattern SLUG = Pattern.compile("[a-z2-7]{16}");

    private final OpenStories stories;
    private final PublicHtml html;
    private final ShareCard cards;
    private final Feeds feeds;
    private final OwnAddress address;
    private final Copies<Page> pages = new Copies<>(PAGES);
    private final Copies<Page> drawn = new Copies<>(CARDS);

    PublicPages(OpenStories stories, PublicHtml html, ShareCard cards, Feeds feeds, OwnAddress address) {
        this.stories = stories;
        this.html = html;
        this.cards = cards;
        this.feeds = feeds;
        this.address = address;
    }

    @GetMapping("/heroes/{slug}")
    void story(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                slug,
                new Exchange(request, response),
                (base, revision) -> pages.of(
                        slug + base,
                        revision,
                        () -> there(slug)
                                .map(story -> Page.of(
                                        HTML, html.story(story, base), story.changedAt(), story.searchable()))));
    }

    /** As it was uploaded and drawn anew; its name says nothing. */
    @GetMapping("/heroes/{slug}/picture.jpg")
    void picture(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(
                slug,
                new Exchange(request, response),
                (base, revision) ->
                        there(slug).flatMap(story -> stories.picture(slug).map(jpeg -> Page.picture(jpeg, story))));
    }

    /** What other sites show of the page. */
    @GetMapping("/heroes/{slug}/card.jpg")
    void card(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                slug,
                new Exchange(request, response),
                (base, revision) -> drawn.of(
                        slug,
                        revision,
                        () -> there(slug)
                                .map(story -> Page.picture(
                                        cards.draw(story, stories.picture(slug).orElse(null), html.organisation()),
                                        story))));
    }

    @GetMapping("/heroes")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        listed(request, response, (base, all) -> Page.of(HTML, html.list(open(all), base), changed(all), false));
    }

    @GetMapping("/heroes/feed.atom")
    void atom(HttpServletRequest request, HttpServletResponse response) throws IOException {
        listed(
                request,
                response,
                (base, all) ->
                        Page.of("application/atom+xml;charset=UTF-8", feeds.atom(all, base), changed(all), false));
    }

    @GetMapping("/heroes/feed.json")
    void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
        listed(
                request,
                response,
                (base, all) ->
                        Page.of("application/feed+json;charset=UTF-8", feeds.json(all, base), changed(all), false));
    }

    private void listed(
            HttpServletRequest request, HttpServletResponse response, BiFunction<String, List<OpenStory>, Page> make)
            throws IOException {
        var exchange = new Exchange(request, response);
        var base = address.of(request);
        var all = base.isEmpty() ? List.<OpenStory>of() : stories.listed();
        // Nothing has ever been listed: then it is nobody's business that something might.
        if (base.isEmpty() || all.isEmpty()) {
            exchange.absent(HttpStatus.NOT_FOUND, absent("unknown", Locale.ENGLISH, base.orElse("")));
        } else {
            exchange.send(make.apply(base.get(), all));
        }
    }

    private void answer(String slug, Exchange exchange, BiFunction<String, Long, Optional<Page>> make)
            throws IOException {
        var base = address.of(exchange.request());
        var revision = base.isEmpty() || !SLUG.matcher(slug).matches()
                ? 0
                : stories.revision(slug).orElse(0L);
        if (revision == 0) {
            exchange.absent(HttpStatus.NOT_FOUND, absent("unknown", Locale.ENGLISH, base.orElse("")));
            return;
        }
        var page = revision < 0 ? Optional.<Page>empty() : make.apply(base.orElseThrow(), revision);
        if (page.isPresent()) {
            exchange.send(page.get());
            return;
        }
        var story = stories.find(slug);
        var gone = story.filter(OpenStory::isGone).isPresent();
        exchange.absent(
                gone ? HttpStatus.GONE : HttpStatus.NOT_FOUND,
                absent(
                        gone ? "gone" : "unknown",
                        story.map(OpenStory::language).orElse(Locale.ENGLISH),
                        base.orElseThrow()));
    }

    private Optional<OpenStory> there(String slug) {
        return stories.find(slug).filter(story -> !story.isGone());
    }

    private Page absent(String why, Locale language, String base) {
        return Page.of(HTML, html.absent(why, language, base), Instant.EPOCH, false);
    }

    private static List<OpenStory> open(List<OpenStory> all) {
        return all.stream().filter(story -> !story.isGone()).toList();
    }

    private static Instant changed(List<OpenStory> all) {
        return all.stream().map(OpenStory::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
