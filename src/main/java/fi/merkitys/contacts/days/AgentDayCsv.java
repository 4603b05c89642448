package fi.merkitys.contacts.days;

import fi.merkitys.shell.FormulaGuard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Agent-days as a spreadsheet reads them. */
record AgentDayCsv(Writer out) implements AgentDays.Rows<IOException> {
    @Override
    public void columns(List<String> names) throws IOException {
        out.write(String.join(",", names) + "\r\n");
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        out.write(values.stream().map(AgentDayCsv::written).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> quoted(FormulaGuard.guarded(text));
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
