package fi.merkitys.voice.routes;

import static fi.merkitys.shell.TypedText.plain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A category as the form sends it; nothing of it has to be there. */
record SentCategory(
        @Nullable String en,
        @Nullable String fi,
        @Nullable String lt,
        @Nullable String reply,
        @Nullable String answer,
        @Nullable String done) {

    /** @return none where a name is missing or too long, or a number of days makes no sense */
    Optional<Category> category(long id) {
        var category = asTyped(id);
        return isFit(category) ? Optional.of(category) : Optional.empty();
    }

    Category asTyped(long id) {
        return new Category(
                id,
                plain(en),
                plain(fi),
                plain(lt),
                TypedNumber.of(reply),
                TypedNumber.of(answer),
                TypedNumber.of(done),
                false);
    }

    private static boolean isFit(Category one) {
        return isName(one.english())
                && isName(one.finnish())
                && isName(one.lithuanian())
                && one.replyDays() >= 1
                && one.replyDays() <= 60
                && one.answerDays() >= one.replyDays()
                && one.answerDays() <= 120
                && one.doneDays() >= 1
                && one.doneDays() <= 400;
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= Category.LONGEST_NAME;
    }
}
