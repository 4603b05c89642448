package fi.merkitys.voice.board;

import fi.merkitys.voice.Answer;
import fi.merkitys.voice.Item;
import java.util.Locale;

/** How far the items of an owner have come. */
public enum Column {
    FRESH,
    LOOKING,
    /** The raiser is asked. */
    ASKED,
    PROMISED,
    /** Done, or answered with nothing to do: the raiser's thanks are waited for. */
    TOLD;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Column of(Item item) {
        return switch (item.state()) {
            case RECEIVED -> FRESH;
            case WITH_OWNER -> item.progress().replied() ? LOOKING : FRESH;
            case ANSWERED ->
                item.progress().answer() == Answer.MORE
                        ? ASKED
                        : item.progress().answer() == Answer.YES ? PROMISED : TOLD;
            case DONE, CLOSED -> TOLD;
        };
    }
}
