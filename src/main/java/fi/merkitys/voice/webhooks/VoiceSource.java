package fi.merkitys.voice.webhooks;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.successes.webhooks.News;
import fi.merkitys.successes.webhooks.NewsSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people raise for all, and what becomes of it. PostgreSQL puts each step on the list as it is taken. */
@Component
class VoiceSource implements NewsSource {
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;

    VoiceSource(JdbcClient jdbc, WholeOrganisation whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    @Override
    public String key() {
        return "voice";
    }

    @Override
    public List<String> topics() {
        return List.of("voice.raised", "voice.passed", "voice.answered", "voice.done", "voice.closed");
    }

    @Override
    public Map<Long, News> now(Collection<Long> subjects) {
        var news = new HashMap<Long, News>();
        whole.read(() -> jdbc.sql("""
            select id, topic, at, item_id, kind, words, answer, said, owner, raiser, affected
            from voice.told_to_all_now(:events)
            """)
                .param("events", subjects.toArray(Long[]::new))
                .query((row, number) -> news.put(row.getLong("id"), VoiceNews.of(row)))
                .list());
        return news;
    }
}
