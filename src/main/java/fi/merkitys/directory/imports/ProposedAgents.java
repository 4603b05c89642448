package fi.merkitys.directory.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps proposed agents as text between the proposal and the decision. */
final class ProposedAgents {
    private ProposedAgents() {}

    static byte[] write(List<ProposedAgent> agents) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            for (var agent : agents) {
                writer.writeRecord(
                        agent.agentKey(),
                        agent.name(),
                        agent.supervisor(),
                        agent.manager(),
                        agent.tenureBucket(),
                        agent.shift(),
                        agent.team(),
                        Long.toString(agent.contacts()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().replace("\0", "").getBytes(StandardCharsets.UTF_8);
    }

    static List<ProposedAgent> read(byte[] content) {
        try (var reader = CsvReader.builder().ofCsvRecord(new String(content, StandardCharsets.UTF_8))) {
            return reader.stream()
                    .map(line -> new ProposedAgent(
                            line.getField(0).strip(),
                            given(line.getField(1)),
                            given(line.getField(2)),
                            given(line.getField(3)),
                            given(line.getField(4)),
                            given(line.getField(5)),
                            given(line.getField(6)),
                            Long.parseLong(line.getField(7))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String given(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }
}
