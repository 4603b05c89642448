package fi.merkitys.instructions;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of a guide, so that nothing of it is lost.
 *
 * @param verified whether who writes it has looked at all of it
 * @param field which of them is wrong, or empty
 * @param problem the key of what to do about it
 */
public record InstructionForm(
        String title,
        String address,
        String words,
        String language,
        String client,
        String queue,
        String months,
        boolean verified,
        String field,
        @Nullable String problem) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern LANGUAGE = Pattern.compile("en|fi|lt");

    static InstructionForm empty(String language) {
        return new InstructionForm("", "", "", language, "", "", "6", false, "", null);
    }

    static InstructionForm of(Instruction guide) {
        var used = guide.used();
        var address = guide.content().address();
        var words = guide.content().words();
        return new InstructionForm(
                guide.title(),
                address == null ? "" : address,
                words == null ? "" : words,
                guide.language(),
                used.clientId() == null ? "" : used.clientId().toString(),
                used.queueId() == null ? "" : used.queueId().toString(),
                Integer.toString(guide.care().months()),
                false,
                "",
                null);
    }

    InstructionForm with(String wrong, String why) {
        return new InstructionForm(title, address, words, language, client, queue, months, verified, wrong, why);
    }

    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }

    /** What is wrong with it stands beside the first field that it concerns. */
    InstructionForm checked() {
        if (title.isEmpty() || title.length() > Draft.LONGEST_TITLE) {
            return with("title", "instructions.problem.title");
        }
        if (address.isEmpty() == words.isEmpty()) {
            return with("address", "instructions.problem.linkOrText");
        }
        if (!address.isEmpty() && !Words.isAddress(address)) {
            return with("address", "instructions.problem.address");
        }
        if (words.length() > Draft.LONGEST_TEXT) {
            return with("words", "instructions.problem.tooLong");
        }
        return number(months)
                        .filter(many -> many >= 1 && many <= Draft.MOST_MONTHS)
                        .isEmpty()
                ? with("months", "instructions.problem.months")
                : this;
    }

    /** Where nothing is wrong with it. */
    Draft draft() {
        return new Draft(
                title,
                Content.of(address.isEmpty() ? null : address, words.isEmpty() ? null : words),
                LANGUAGE.matcher(language).matches() ? language : "en",
                number(client).map(Integer::longValue).orElse(null),
                number(queue).orElse(null),
                number(months).orElseThrow(),
                null);
    }

    private static Optional<Integer> number(String typed) {
        return NUMBER.matcher(typed).matches() ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
