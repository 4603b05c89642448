package fi.merkitys.contacts.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Guesses units and scales from values. */
final class ProposedUnits {
    private static final Pattern CLOCK = Pattern.compile("\\d+:\\d\\d(:\\d\\d([.,]\\d+)?)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    private static final double LONGEST_LIKELY_SECONDS = 4 * 3600;
    private static final List<Scale> SCALES =
            List.of(Scale.ONE_TO_FIVE, new Scale(1, 7), new Scale(1, 10), new Scale(0, 10), new Scale(0, 100));

    private ProposedUnits() {}

    static double readable(List<String> values, Format format) {
        return Math.max(share(values, CLOCK), numeric(values, format));
    }

    static double numeric(List<String> values, Format format) {
        return format.hasDecimalComma() ? share(values, NUMBER) : share(values, Pattern.compile("[+-]?\\d+(\\.\\d+)?"));
    }

    private static double share(List<String> values, Pattern pattern) {
        return (double) values.stream()
                        .filter(value -> pattern.matcher(value).matches())
                        .count()
                / values.size();
    }

    static DurationUnit unit(String column, List<String> values) {
        if (!values.isEmpty() && share(values, CLOCK) > 0.5) {
            return DurationUnit.CLOCK;
        }
        var words = Arrays.asList(Delimited.words(column).split(" "));
        if (words.contains("ms") || words.contains("milliseconds") || words.contains("millis")) {
            return DurationUnit.MILLISECONDS;
        }
        if (words.contains("min") || words.contains("minutes") || words.contains("minuuttia")) {
            return DurationUnit.MINUTES;
        }
        boolean saysSeconds = words.contains("s") || words.contains("sec") || words.contains("seconds");
        return !saysSeconds && median(values) > LONGEST_LIKELY_SECONDS
                ? DurationUnit.MILLISECONDS
                : DurationUnit.SECONDS;
    }

    private static double median(List<String> values) {
        var numbers = numbers(values);
        return numbers.length == 0 ? 0 : numbers[numbers.length / 2];
    }

    private static double[] numbers(List<String> values) {
        return values.stream()
                .filter(value -> NUMBER.matcher(value).matches())
                .mapToDouble(value -> Double.parseDouble(value.replace(',', '.')))
                .sorted()
                .toArray();
    }

    /** The narrowest usual scale that holds every answer. */
    static Scale scale(List<String> values) {
        var answers = numbers(values);
        if (answers.length == 0) {
            return Scale.ONE_TO_FIVE;
        }
        return SCALES.stream()
                .filter(scale -> scale.lowest() <= answers[0] && answers[answers.length - 1] <= scale.highest())
                .findFirst()
                .orElse(new Scale(answers[0], answers[answers.length - 1]));
    }
}
