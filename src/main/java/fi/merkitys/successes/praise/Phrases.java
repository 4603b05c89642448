package fi.merkitys.successes.praise;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The phrases by which praise is known, as the organisation keeps them. */
@Repository
@Transactional
public class Phrases {
    /** Longer ones no customer writes twice. */
    private static final int LONGEST = 60;

    private static final int MOST = 500;
    private static final Pattern LINES = Pattern.compile("[\\r\\n;]+");
    private final JdbcClient jdbc;

    Phrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Phrase> all() {
        return jdbc.sql("select language, use, words from successes.phrase order by language, use, words")
                .query((row, number) -> new Phrase(
                        row.getString("language"),
                        Phrase.Use.of(row.getString("use")).orElseThrow(),
                        row.getString("words")))
                .list();
    }

    /** As people type them: one on a line. */
    static Set<String> typed(String text) {
        var phrases = new LinkedHashSet<String>();
        for (var line : LINES.split(text, -1)) {
            var plain = line.replace("\0", "").strip().replaceAll("\\s+", " ");
            if (plain.length() <= LONGEST
                    && !Folded.words(plain.replace("*", "")).isEmpty()) {
                phrases.add(plain);
            }
            if (phrases.size() == MOST) {
                break;
            }
        }
        return phrases;
    }

    /** These and no others. */
    void keep(String language, Phrase.Use use, Collection<String> words) {
        jdbc.sql("""
            delete from successes.phrase
            where language = :language and use = :use and words <> all(:words)
            """)
                .param("language", language)
                .param("use", use.key())
                .param("words", words.toArray(String[]::new))
                .update();
        jdbc.sql("""
            insert into successes.phrase (language, use, words)
            select :language, :use, w.words
            from unnest(cast(:words as text[])) as w (words)
            on conflict do nothing
            """)
                .param("language", language)
                .param("use", use.key())
                .param("words", words.toArray(String[]::new))
                .update();
    }
}
