package fi.merkitys.notifications;

import fi.merkitys.identity.codes.SafeKey;
import fi.merkitys.people.PersonId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How somebody wants to be told. */
@Repository
@Transactional
class Preferences {
    /** What an encrypted address is, before the number of whose it is. */
    static final String CHAT = "notifications-chat-";

    private final JdbcClient jdbc;
    private final SafeKey safe;

    Preferences(JdbcClient jdbc, SafeKey safe) {
        this.jdbc = jdbc;
        this.safe = safe;
    }

    /** How a topic comes. */
    public record Choice(Rhythm mail, boolean chat) {}

    /** @param from none where it is by shift */
    record Hours(
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable Chat chat) {}

    @Transactional(readOnly = true)
    public Map<Topic, Choice> of(PersonId person) {
        var choices = new EnumMap<Topic, Choice>(Topic.class);
        Arrays.stream(Topic.values()).forEach(topic -> choices.put(topic, new Choice(topic.usual(), true)));
        jdbc.sql("select topic, mail, chat from notifications.preference where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> Map.entry(
                        Topic.of(row.getString("topic")),
                        new Choice(Rhythm.of(row.getString("mail")), row.getBoolean("chat"))))
                .list()
                .forEach(chosen -> choices.put(chosen.getKey(), chosen.getValue()));
        return choices;
    }

    @Transactional(readOnly = true)
    public Hours hours(PersonId person) {
        return jdbc.sql("select from_time, until_time, chat from notifications.hours where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new Hours(
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("until_time", LocalTime.class),
                        row.getString("chat") == null ? null : Chat.of(row.getString("chat"))))
                .optional()
                .orElse(new Hours(null, null, null));
    }

    public void keep(PersonId person, Map<Topic, Choice> choices, @Nullable LocalTime from, @Nullable LocalTime until) {
        List<Map.Entry<Topic, Choice>> chosen = new ArrayList<>(choices.entrySet());
        jdbc.sql("""
            insert into notifications.preference (person_id, topic, mail, chat)
            select :person, g.topic, g.mail, g.chat
            from unnest(cast(:topics as text[]), cast(:mails as text[]), cast(:chats as boolean[]))
              as g(topic, mail, chat)
            on conflict (person_id, topic) do update set mail = excluded.mail, chat = excluded.chat
            """)
                .param("person", person.value())
                .param("topics", chosen.stream().map(one -> one.getKey().key()).toArray(String[]::new))
                .param(
                        "mails",
                        chosen.stream().map(one -> one.getValue().mail().key()).toArray(String[]::new))
                .param(
                        "chats",
                        chosen.stream().map(one -> one.getValue().chat()).toArray(Boolean[]::new))
                .update();
        jdbc.sql("""
            insert into notifications.hours (person_id, from_time, until_time)
            values (:person, :from, :until)
            on conflict (person_id) do update set from_time = excluded.from_time, until_time = excluded.until_time
            """)
                .param("person", person.value())
                .param("from", from)
                .param("until", until)
                .update();
    }

    public void chatAt(PersonId person, Chat chat, URI address) {
        var secret = safe.encrypt(address.toString().getBytes(StandardCharsets.UTF_8), CHAT + person.value());
        jdbc.sql("""
            insert into notifications.hours (person_id, chat, chat_address)
            values (:person, :chat, :address)
            on conflict (person_id) do update set chat = excluded.chat, chat_address = excluded.chat_address
            """)
                .param("person", person.value())
                .param("chat", chat.key())
                .param("address", secret)
                .update();
    }

    public void noChat(PersonId person) {
        jdbc.sql("update notifications.hours set chat = null, chat_address = null where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
