package fi.merkitys.successes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A success that is told to all, as other systems read it or are told of it.
 *
 * @param kind kudos, own or customer
 * @param from who told it; of a customer's words, who confirmed them
 * @param value which of the organisation's values it shows, in English
 * @param url of its page, where it goes out by itself
 */
@Schema(name = "Recognition")
public record Recognition(
        long id,
        String kind,
        Instant toldAt,
        Person from,
        List<Person> to,
        String words,
        @Nullable String effect,
        @Nullable String value,
        @Nullable String emoji,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url) {

    @Schema(name = "RecognisedPerson")
    public record Person(long id, String name) {}

    /** A row of the functions that give out what is told to all. */
    public static Recognition of(ResultSet row, int number) throws SQLException {
        return new Recognition(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                new Person(row.getLong("teller_id"), row.getString("teller")),
                people(row.getArray("receiver_ids"), row.getArray("receivers")),
                row.getString("words"),
                row.getString("effect"),
                row.getString("value"),
                row.getString("emoji"),
                null);
    }

    private static List<Person> people(@Nullable Array ids, @Nullable Array names) throws SQLException {
        if (ids == null || names == null) {
            return List.of();
        }
        var found = new ArrayList<Person>();
        var name = Arrays.asList((String[]) names.getArray()).iterator();
        for (var id : (Long[]) ids.getArray()) {
            found.add(new Person(id, name.next()));
        }
        return List.copyOf(found);
    }

    public Recognition at(String address) {
        return new Recognition(id, kind, toldAt, from, to, words, effect, value, emoji, address);
    }

    public String path() {
        return "/successes/" + id;
    }

    public String names() {
        return String.join(", ", to.stream().map(Person::name).toList());
    }
}
