package fi.merkitys.successes.webhooks;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.successes.Recognition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people were thanked for. */
@Component
class RecognitionSource implements NewsSource {
    static final String KEY = "recognition";
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;

    RecognitionSource(JdbcClient jdbc, WholeOrganisation whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<String> topics() {
        return List.of(KEY);
    }

    @Override
    public Map<Long, News> now(Collection<Long> subjects) {
        return whole
                .read(() -> jdbc.sql("""
                    select id, kind, teller_id, teller, receiver_ids, receivers, words, effect, value, emoji, told_at
                    from successes.told_to_all_now(:ids)
                    """)
                        .param("ids", subjects.toArray(Long[]::new))
                        .query(Recognition::of)
                        .list())
                .stream()
                .collect(Collectors.toMap(Recognition::id, RecognitionNews::new));
    }
}
