package fi.merkitys.successes.stories.outside;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Atom (RFC 4287) with entries that are deleted (RFC 6721). */
record AtomFeed(XMLStreamWriter xml, String base) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    void write(String title, String organisation, List<OpenStory> all) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("at", TOMBSTONES);
        element("id", base + "/heroes");
        element("title", title);
        element(
                "updated",
                Feeds.at(all.stream()
                        .map(OpenStory::changedAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)));
        link("self", base + "/heroes/feed.atom", "application/atom+xml");
        link("alternate", base + "/heroes", "text/html");
        xml.writeStartElement("author");
        element("name", organisation);
        xml.writeEndElement();
        for (var story : all) {
            if (story.isGone()) {
                deleted(story);
            } else {
                entry(story);
            }
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(OpenStory story) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", story.language().getLanguage());
        element("id", base + story.path());
        element("title", Objects.requireNonNull(story.title()));
        element("updated", Feeds.at(story.changedAt()));
        element("published", Feeds.at(story.publishedAt()));
        link("alternate", base + story.path(), "text/html");
        element("summary", story.summary());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(whole(Feeds.content(story)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void deleted(OpenStory story) throws XMLStreamException {
        xml.writeStartElement("at", "deleted-entry", TOMBSTONES);
        xml.writeAttribute("ref", base + story.path());
        xml.writeAttribute("when", Feeds.at(story.changedAt()));
        xml.writeEndElement();
    }

    private void link(String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
        xml.writeAttribute("type", type);
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(whole(words));
        xml.writeEndElement();
    }

    /** Half a sign, as somebody's keyboard may leave it, is nothing that XML can say. */
    private static String whole(String words) {
        var whole = new StringBuilder(words.length());
        words.codePoints()
                .filter(sign -> sign == '\n'
                        || sign == '\t'
                        || (sign >= ' ' && sign <= '\ud7ff')
                        || (sign >= '\ue000' && sign <= '\ufffd')
                        || sign > '\uffff')
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
