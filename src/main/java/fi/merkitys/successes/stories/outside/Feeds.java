package fi.merkitys.successes.stories.outside;

import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** The stories for programs that follow them: Atom and JSON Feed. Both say which are not told any more. */
@Component
class Feeds {
    private final PublicHtml html;

    Feeds(PublicHtml html) {
        this.html = html;
    }

    String atom(List<OpenStory> all, String base) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new AtomFeed(xml, base).write(title(all), html.organisation(), all);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** Version 1.1; what is withdrawn stands in an extension, because the format knows none of it. */
    String json(List<OpenStory> all, String base) {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title(all));
        feed.put("home_page_url", base + "/heroes");
        feed.put("feed_url", base + "/heroes/feed.json");
        feed.put("authors", List.of(Map.of("name", html.organisation())));
        feed.put("language", PublicHtml.language(all).getLanguage());
        feed.put(
                "items",
                all.stream()
                        .filter(story -> !story.isGone())
                        .map(story -> item(story, base))
                        .toList());
        feed.put(
                "_withdrawn",
                all.stream()
                        .filter(OpenStory::isGone)
                        .map(story -> Map.of("id", base + story.path(), "date_withdrawn", at(story.changedAt())))
                        .toList());
        return JsonMapper.shared().writeValueAsString(feed);
    }

    private static Map<String, Object> item(OpenStory story, String base) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", base + story.path());
        item.put("url", base + story.path());
        item.put("title", story.title());
        item.put("content_html", content(story));
        item.put("summary", story.summary());
        item.put("image", base + story.path() + (story.picture() == null ? "/card.jpg" : "/picture.jpg"));
        item.put("date_published", at(story.publishedAt()));
        item.put("date_modified", at(story.changedAt()));
        item.put("language", story.language().getLanguage());
        return item;
    }

    static String content(OpenStory story) {
        return story.paragraphs().stream()
                .map(one -> {
                    var words = HtmlUtils.htmlEscape(one.words(), "UTF-8").replace("\n", "<br>");
                    return one.said() ? "<blockquote><p>" + words + "</p></blockquote>" : "<p>" + words + "</p>";
                })
                .collect(Collectors.joining());
    }

    static String at(Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }

    private String title(List<OpenStory> all) {
        return html.wording(PublicHtml.language(all)).t("stories.public.title", html.organisation());
    }
}
