package fi.merkitys.voice.webhooks;

import fi.merkitys.shell.TypedText;
import fi.merkitys.shell.Wording;
import fi.merkitys.successes.webhooks.News;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A step of a voice that is for all.
 *
 * @param topic such as voice.answered
 */
record VoiceNews(String topic, Instant at, Data data) implements News {
    private static final int BEGINNING = 200;

    /**
     * What other systems get.
     *
     * @param id of what was raised
     * @param answer yes, no or already, where it was answered
     * @param said what was answered, or what was done
     * @param raiser by name, where they want it there
     * @param affected how many say that it is so for them
     */
    record Data(
            long id,
            String kind,
            String words,
            @Nullable String answer,
            @Nullable String said,
            String owner,
            @Nullable String raiser,
            int affected,
            String url) {}

    static VoiceNews of(ResultSet row) throws SQLException {
        return new VoiceNews(
                row.getString("topic"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Data(
                        row.getLong("item_id"),
                        row.getString("kind"),
                        row.getString("words"),
                        row.getString("answer"),
                        row.getString("said"),
                        row.getString("owner"),
                        row.getString("raiser"),
                        row.getInt("affected"),
                        ""));
    }

    @Override
    public String type() {
        return topic;
    }

    @Override
    public String path() {
        return "/voice/" + data.id();
    }

    @Override
    public Object data(String url) {
        return new Data(
                data.id(),
                data.kind(),
                data.words(),
                data.answer(),
                data.said(),
                data.owner(),
                data.raiser(),
                data.affected(),
                url);
    }

    @Override
    public String sentence(Wording words) {
        return words.t(
                "voice.chat." + topic.substring(topic.indexOf('.') + 1),
                TypedText.beginning(data.words(), BEGINNING),
                data.owner(),
                TypedText.beginning(data.said() == null ? "" : data.said(), BEGINNING));
    }
}
