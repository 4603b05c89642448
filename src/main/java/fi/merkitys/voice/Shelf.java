package fi.merkitys.voice;

import java.util.Arrays;
import java.util.Locale;

/** Which of what was raised one reads. */
public enum Shelf {
    /** Raised by the viewer. */
    MINE,
    /** Published, and open. */
    OPEN,
    /** Published, and done. */
    DONE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Shelf of(String key) {
        return Arrays.stream(values())
                .filter(shelf -> shelf.key().equals(key))
                .findFirst()
                .orElse(MINE);
    }

    /** The order is that of an index, so that any later page costs what the first does. */
    String clause() {
        return switch (this) {
            case MINE -> """
                where r.person_id = :viewer
                  and (r.raised_at, r.item_id) < (
                    coalesce((select b.raised_at from voice.raiser b where b.item_id = :before), 'infinity'),
                    coalesce(:before, 9223372036854775807)
                  )
                order by r.raised_at desc, r.item_id desc
                limit :most
                """;
            case OPEN -> """
                where i.audience = 'all'
                  and i.state <> 'closed'
                  and (i.raised_at, i.id) < (
                    coalesce((select b.raised_at from voice.item b where b.id = :before), 'infinity'),
                    coalesce(:before, 9223372036854775807)
                  )
                order by i.raised_at desc, i.id desc
                limit :most
                """;
            case DONE -> """
                where i.audience = 'all'
                  and i.done_at is not null
                  and (i.done_at, i.id) < (
                    coalesce((select b.done_at from voice.item b where b.id = :before), 'infinity'),
                    coalesce(:before, 9223372036854775807)
                  )
                order by i.done_at desc, i.id desc
                limit :most
                """;
        };
    }
}
