package fi.merkitys.contacts.imports;

import fi.merkitys.contacts.ContactImports;
import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import java.util.List;
import org.springframework.stereotype.Service;

/** The sources with what came last and what they need; an organisation has a handful of them. */
@Service
public class SourceCards {
    private final ContactSources sources;
    private final ContactImports imports;
    private final ImportViews views;

    SourceCards(ContactSources sources, ContactImports imports, ImportViews views) {
        this.sources = sources;
        this.imports = imports;
        this.views = views;
    }

    public List<SourceCard> all() {
        return sources.all().stream().map(this::card).toList();
    }

    public List<SourceCard> inNeedOfAHand() {
        return all().stream().filter(SourceCard::needsHand).toList();
    }

    private SourceCard card(ContactSource source) {
        var last = views.of(source, 1);
        return new SourceCard(source, last.isEmpty() ? null : last.getFirst(), imports.unknownAgents(source.id()));
    }
}
