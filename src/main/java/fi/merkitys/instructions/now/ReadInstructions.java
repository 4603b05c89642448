package fi.merkitys.instructions.now;

import fi.merkitys.identity.Viewer;
import fi.merkitys.instructions.Instruction;
import fi.merkitys.instructions.Instructions;
import fi.merkitys.instructions.Need;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on the first page: which guides need the viewer. */
@Service
public class ReadInstructions {
    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 30;

    private final Instructions instructions;
    private final Clock clock;

    ReadInstructions(Instructions instructions, Clock clock) {
        this.instructions = instructions;
        this.clock = clock;
    }

    /** A guide, and what it needs. */
    public record Waiting(Instruction guide, Need need) {}

    /**
     * @param waiting the most urgent of them
     * @param all how many there are
     */
    public record Summary(List<Waiting> waiting, int all) {
        public boolean isEmpty() {
            return waiting.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Summary of(Viewer viewer) {
        var today = LocalDate.now(clock);
        var waiting = instructions.seenToBy(viewer, today.plusDays(Instruction.SOON_IN_DAYS), LOOKED_AT).stream()
                .flatMap(guide -> waiting(guide, today))
                .toList();
        return new Summary(waiting.subList(0, Math.min(SHOWN, waiting.size())), waiting.size());
    }

    private static Stream<Waiting> waiting(Instruction guide, LocalDate today) {
        return Optional.ofNullable(guide.need(today)).map(need -> new Waiting(guide, need)).stream();
    }
}
