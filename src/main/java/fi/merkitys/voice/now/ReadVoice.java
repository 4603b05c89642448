package fi.merkitys.voice.now;

import fi.merkitys.identity.Viewer;
import fi.merkitys.voice.Item;
import fi.merkitys.voice.Items;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on the first page: what became of what one raised, and what waits for one's answer. */
@Service
public class ReadVoice {
    private static final int SHOWN = 3;
    /** Days ahead; what is due later need not be done today. */
    private static final int SOON = 1;

    /** What is older is looked for among one's own. */
    private static final Duration NEWS_OF = Duration.ofDays(366);

    private final Items items;
    private final Clock clock;

    ReadVoice(Items items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /**
     * @param news what happened to what the viewer raised, and is not seen
     * @param waiting what the viewer owns or promised, and is due
     */
    public record Summary(List<Item> news, List<Item> waiting) {
        public boolean isEmpty() {
            return news.isEmpty() && waiting.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Summary of(Viewer viewer) {
        return new Summary(
                items.news(viewer, clock.instant().minus(NEWS_OF), SHOWN),
                items.waitingFor(viewer, LocalDate.now(clock).plusDays(SOON), SHOWN));
    }
}
