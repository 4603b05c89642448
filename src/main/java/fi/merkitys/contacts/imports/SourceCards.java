package fi.merkitys.contacts.imports;

import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.UnknownAgents;
import java.util.List;
import org.springframework.stereotype.Service;

/** The sources with what came last and what they need; an organisation has a handful of them. */
@Service
public class SourceCards {
    private final ContactSources sources;
    private final UnknownAgents unknownAgents;
    private final ImportViews views;

    SourceCards(ContactSources sources, UnknownAgents unknownAgents, ImportViews views) {
        this.sources = sources;
        this.unknownAgents = unknownAgents;
        this.views = views;
    }

    public List<SourceCard> all() {
        var known = sources.all();
        var latest = views.latestOfEach(known);
        var unknown = unknownAgents.counts();
        return known.stream()
                .map(source -> new SourceCard(source, latest.get(source.id()), unknown.getOrDefault(source.id(), 0L)))
                .toList();
    }

    public List<SourceCard> inNeedOfAHand() {
        return all().stream().filter(SourceCard::needsHand).toList();
    }
}
