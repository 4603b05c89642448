package fi.merkitys.directory.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Weekdays as bits (Monday is 1) and as files write them: {@code 12345}, {@code mon-fri}, {@code ma, ti}, {@code pr-pn}. */
final class Workdays {
    private static final Map<String, Integer> DAYS = new HashMap<>();

    static {
        var spellings = new String[] {
            "1 mo mon monday ma maanantai pr pirmadienis i",
            "2 tu tue tuesday ti tiistai an antradienis ii",
            "3 we wed wednesday ke keskiviikko tr treciadienis iii",
            "4 th thu thursday to torstai kt ketvirtadienis iv",
            "5 fr fri friday pe perjantai pn penktadienis v",
            "6 sa sat saturday la lauantai st sestadienis vi",
            "7 su sun sunday sunnuntai sk sekmadienis vii"
        };
        for (var day = 0; day < spellings.length; day++) {
            for (var spelling : spellings[day].split(" ")) {
                DAYS.put(spelling, day);
            }
        }
    }

    private Workdays() {}

    static OptionalInt read(String cell) {
        var words = HeaderWords.withoutAccents(cell).toLowerCase(Locale.ROOT).strip();
        if (words.matches("[1-7]{2,7}")) {
            words = words.chars().mapToObj(Character::toString).collect(Collectors.joining(","));
        }
        var bits = 0;
        for (var part : words.split("[,;|/ ]+")) {
            var range = part.split("[-–]", 2);
            var from = DAYS.get(range[0].strip());
            var until = DAYS.get(range[range.length - 1].strip());
            if (from == null || until == null) {
                return OptionalInt.empty();
            }
            for (var day = from; ; day = (day + 1) % 7) {
                bits |= 1 << day;
                if (day.equals(until)) {
                    break;
                }
            }
        }
        return OptionalInt.of(bits);
    }

    static String words(int bits) {
        return IntStream.range(0, 7)
                .filter(day -> (bits & (1 << day)) != 0)
                .mapToObj(day -> Integer.toString(day + 1))
                .collect(Collectors.joining());
    }
}
