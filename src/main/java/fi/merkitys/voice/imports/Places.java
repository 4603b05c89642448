package fi.merkitys.voice.imports;

import fi.merkitys.directory.imports.HeaderWords;
import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.voice.routes.Categories;
import fi.merkitys.voice.routes.Served;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which category, client and queue the words of a file mean, in whichever language. */
record Places(Map<Column, Map<String, Long>> byWord) {
    static Places of(Categories categories, Served served) {
        var all = new EnumMap<Column, Map<String, Long>>(Column.class);
        var topics = new HashMap<String, Long>();
        categories
                .current()
                .forEach(one -> List.of(one.english(), one.finnish(), one.lithuanian())
                        .forEach(name -> topics.put(HeaderWords.plain(name), one.id())));
        all.put(Column.CATEGORY, topics);
        all.put(Column.CLIENT, named(served.clients()));
        all.put(Column.QUEUE, named(served.queues()));
        return new Places(all);
    }

    private static Map<String, Long> named(List<Served.Choice> choices) {
        var named = new HashMap<String, Long>();
        choices.forEach(one -> named.put(HeaderWords.plain(one.name()), one.id()));
        return named;
    }

    /** Nothing where the file says nothing, or where nobody knows the name, which is a problem then. */
    Optional<Long> find(Row row, Column column, List<FileLine> problems) {
        var word = row.about(column);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        var found = Optional.ofNullable(byWord.getOrDefault(column, Map.of()).get(HeaderWords.plain(word)));
        if (found.isEmpty()) {
            problems.add(Row.problem(row.line(), "unknown", word));
        }
        return found;
    }
}
