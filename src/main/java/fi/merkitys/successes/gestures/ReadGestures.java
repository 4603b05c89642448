package fi.merkitys.successes.gestures;

import fi.merkitys.identity.Viewer;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a leader could thank in person, for the first page. */
@Service
public class ReadGestures {
    /** One at a time is what somebody does on a day; the others are one click away. */
    private static final int SHOWN = 2;

    private final Gestures gestures;

    ReadGestures(Gestures gestures) {
        this.gestures = gestures;
    }

    /** @param first those who were thanked longest ago */
    public record Summary(List<Prompt> first, int inAll) {
        public boolean isEmpty() {
            return inAll == 0;
        }
    }

    @Transactional(readOnly = true)
    public Summary of(Viewer viewer) {
        if (viewer.isAgentAlone()) {
            return new Summary(List.of(), 0);
        }
        var prompts = gestures.promptsFor(viewer.id());
        return new Summary(prompts.stream().limit(SHOWN).toList(), prompts.size());
    }
}
