package fi.merkitys.support.now;

import fi.merkitys.identity.Viewer;
import fi.merkitys.support.Line;
import fi.merkitys.support.Lines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on the first page: to talk about today, to sign, to decide. */
@Service
public class ReadSupport {
    private final Lines lines;
    private final Clock clock;

    ReadSupport(Lines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** @param waiting what needs the viewer, what is due first first */
    public record Summary(List<Line> waiting) {
        public boolean isEmpty() {
            return waiting.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Summary of(Viewer viewer) {
        return new Summary(lines.waitingFor(viewer.id(), LocalDate.now(clock)));
    }
}
