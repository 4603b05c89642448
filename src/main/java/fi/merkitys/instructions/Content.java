package fi.merkitys.instructions;

import org.jspecify.annotations.Nullable;

/** Where a guide is: somewhere else, or here. */
public sealed interface Content {
    /** @param address of a page elsewhere, which is opened and never read by us */
    record Link(String address) implements Content {}

    record Text(String words) implements Content {}

    /** As the database keeps it: one of the two. */
    static Content of(@Nullable String address, @Nullable String words) {
        if (address != null) {
            return new Link(address);
        }
        if (words != null) {
            return new Text(words);
        }
        throw new IllegalArgumentException("an instruction is a link or a text");
    }

    default @Nullable String address() {
        return null;
    }

    default @Nullable String words() {
        return null;
    }
}
