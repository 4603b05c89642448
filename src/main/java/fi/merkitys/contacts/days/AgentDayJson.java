package fi.merkitys.contacts.days;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Agent-days as an array of objects, written one after the other; whoever opened it writes its end. */
final class AgentDayJson implements AgentDays.Rows<IOException> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Writer out;
    private List<String> names = List.of();
    private String between = "";

    AgentDayJson(Writer out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> given) throws IOException {
        names = given;
        out.write("[");
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int at = 0; at < names.size(); at++) {
            var value = values.get(at);
            object.put(names.get(at), value instanceof java.sql.Date day ? day.toString() : value);
        }
        out.write(between + JSON.writeValueAsString(object));
        between = ",\n";
    }
}
