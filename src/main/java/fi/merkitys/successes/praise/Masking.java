package fi.merkitys.successes.praise;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Covers who the customer is: names where people say their own, addresses, and whatever number could lead to somebody. It
 * rather covers too much. What it leaves, whoever confirms the praise covers by hand.
 */
public final class Masking {
    public static final String COVERED = "[…]";

    private static final String NAME_WORD = "\\p{Lu}[\\p{L}'’.-]*";
    private static final String NAME = NAME_WORD + "(?:[ \\t]+" + NAME_WORD + "){0,3}";
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_ENDING = 4;
    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;

    /** From here on everything is whoever wrote it. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?<![\\p{L}])(?iu:(?:best|kind|warm|with)?\\s*regards|sincerely(?: yours)?"
                    + "|yours (?:truly|sincerely)|cheers|br"
                    + "|(?:ystävällisin |parhain |lämpimin |yst\\.? ?)?terveisin|terv\\.?|t\\.|kiittäen"
                    + "|(?:su )?pagarba|pagarbiai|su linkėjimais|linkėjimai|geriausi linkėjimai|nuoširdžiai)"
                    + "[ \\t]*[,:!.–-]*\\s*(?:\\n\\s*\\S|(?=" + NAME_WORD + "))[\\s\\S]*\\z",
            FLAGS);
    /** Whoever is in a hurry signs without capitals: up to three words at the end. */
    private static final Pattern HURRIED_SIGNATURE = Pattern.compile(
            "(?<!\\p{L})(?iu:(?:best |kind |warm |with )?regards|sincerely"
                    + "|(?:ystävällisin |parhain |lämpimin )?terveisin|(?:su )?pagarba|pagarbiai|nuoširdžiai)"
                    + "[ \\t]*[,:!.–-]*[ \\t]+(?!(?iu:to|for|from|and|ja|ir)(?!\\p{L}))"
                    + "\\p{L}[\\p{L}'’.-]*(?:[ \\t]+\\p{L}[\\p{L}'’.-]*){0,2}\\s*\\z",
            FLAGS);
    /** A name alone at the end, on a line of its own or behind a dash. */
    private static final Pattern LAST_LINE = Pattern.compile("(?:\\n\\s*|\\s[-–—]\\s?)(" + NAME + ")\\s*\\z", FLAGS);

    /** First name and surname behind a comma or a full stop at the end. */
    private static final Pattern LAST_WORDS =
            Pattern.compile("[,.!?][ \\t]+(" + NAME_WORD + "[ \\t]+" + NAME_WORD + ")\\s*\\z", FLAGS);

    private static final Pattern SAYS_NAME = Pattern.compile(
            "(?<!\\p{L})(?iu:my name is|my name's|name ?:|this is|i am|i'm|i’m|nimeni on|nimi ?:|olen|minä olen"
                    + "|täällä on|mano vardas(?: yra)?|vardas ?:|aš esu|esu|mane vadina|čia)[ \\t]+(" + NAME + ")",
            FLAGS);
    /** The same in a hurry, without capitals. */
    private static final Pattern SAYS_NAME_IN_A_HURRY = Pattern.compile(
            "(?<!\\p{L})(?iu:my name is|my name's|nimeni on|mano vardas(?: yra)?|mane vadina)[ \\t]+"
                    + "(\\p{L}[\\p{L}'’-]+(?:[ \\t]+(?!(?iu:and|ja|ir|i|minä|aš)(?!\\p{L}))\\p{L}[\\p{L}'’-]+)?)",
            FLAGS);
    /** "I, first name and surname, thank". */
    private static final Pattern SAYS_WHO_THANKS = Pattern.compile(
            "(?<!\\p{L})(?iu:minä|mä|aš)[ \\t,]+"
                    + "(?!(?iu:vielä|vain|itse|myös|nyt|jo|siis|aina|kuitenkin|dar|tik)(?!\\p{L}))"
                    + "(\\p{L}[\\p{L}'’-]+[ \\t]+\\p{L}[\\p{L}'’-]+)[ \\t,]+"
                    + "(?iu:kiitän|kiittää|haluan|haluaisin|tahdon|dėkoju|noriu|norėčiau)(?!\\p{L})",
            FLAGS);

    private static final Pattern NAME_FIRST = Pattern.compile(
            "(?m)(?:^|(?<=[,.!?][ \\t]))(" + NAME + ")[ \\t]+(?iu:here|täällä|tässä|čia)(?!\\p{L})", FLAGS);
    private static final Pattern TITLE = Pattern.compile(
            "(?<!\\p{L})(?iu:mr|mrs|ms|miss|herra|rouva|neiti|ponas|ponia|p)\\.?[ \\t]+(" + NAME + ")", FLAGS);
    private static final Pattern GREETED = Pattern.compile(
            "(?m)^\\s*(?iu:dear|hello|hi|hey|hei|moi|terve|hyvä|labas|sveiki|sveika"
                    + "|gerbiama|gerbiamas|laba diena)[ \\t,]+(" + NAME + ")(?=[ \\t]*[,!.\\n]|\\z)",
            FLAGS);

    private static final List<Pattern> ANNOUNCED = List.of(
            SAYS_NAME, SAYS_NAME_IN_A_HURRY, SAYS_WHO_THANKS, NAME_FIRST, TITLE, GREETED, LAST_LINE, LAST_WORDS);

    private static final List<Pattern> ANYTHING_LIKE_IT = List.of(
            Pattern.compile("[^\\s<>,;:()\\[\\]]+@[^\\s<>,;:()\\[\\]]+\\.\\p{L}{2,}", FLAGS),
            Pattern.compile("(?i)(?:https?://|www\\.)\\S+"),
            // IBAN; Finnish personal id; Lithuanian ones are a long number
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}\\d{2}(?:[ ]?[A-Za-z0-9]{4}){2,7}(?:[ ]?[A-Za-z0-9]{1,4})?"
                    + "(?![\\p{L}\\p{N}])"),
            Pattern.compile("(?<!\\d)\\d{6}[-+A-FU-Ya-fu-y]\\d{3}[0-9A-Za-z](?![\\p{L}\\p{N}])"),
            // Birthdays and other full dates
            Pattern.compile("(?<!\\d)\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d)"),
            // Streets with a number, and the town behind a postal code
            Pattern.compile("(?iu)\\p{L}[\\p{L}-]*(?:katu|kadun|kadulla|tie|tien|tiellä|kuja|polku|väylä|rinne|kaari"
                    + "|penger|puistikko|ranta|raitti)[ ]+\\d+(?:[ ]?[a-z](?!\\p{L}))?(?:[ ]?\\d+)?"),
            Pattern.compile("(?iu)(?:\\p{L}[\\p{L}.-]*["
                    + " ]+){0,2}(?:g\\.|gatvė[a-zėę]*|pr\\.|prospekt\\p{L}*|al\\.|alėj\\p{L}*|pl\\.)["
                    + " ]*\\d+[a-z]?(?:[-–/ ]+\\d+)?"),
            Pattern.compile(
                    "\\d+[a-zA-Z]?[ ]+(?:\\p{Lu}\\p{L}+[ ]+){1,3}"
                            + "(?iu:street|st|road|rd|avenue|ave|lane|ln|drive)\\b\\.?",
                    FLAGS),
            Pattern.compile("(?:[A-Z]{2}-)?\\d{5}[ ]+\\p{Lu}\\p{L}+", FLAGS),
            // Whatever is called a number of something
            Pattern.compile("(?iu)(?<!\\p{L})(?:order|customer|ticket|case|invoice|account|reference|ref|tilau\\p{L}*"
                + "|asiaka\\p{L}*numero\\p{L}*|lasku\\p{L}*|viite\\p{L}*|tiketti\\p{L}*|užsakym\\p{L}*|kliento|sąskait\\p{L}*|sutart\\p{L}*|bylos)["
                + " ]*(?:number|no\\.?|nr\\.?|id|numero\\p{L}*|numeri\\p{L}*|kodas)?[ ]*[:#]?[ ]*"
                + "(?=[\\p{L}\\d/_-]*\\d)[\\p{L}\\d/_-]+"),
            // Extensions are short
            Pattern.compile("(?iu)(?<!\\p{L})(?:ext(?:ension)?|alanumero\\p{L}*|alanro|vid(?:inis|iniu)?)(?!\\p{L})"
                    + "\\.?[ ]*(?:number|no|nr|numeris|numeriu|on)?\\.?[ ]*[:#]?[ ]*\\d+"),
            // Codes of letters and numbers, such as number plates
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?=[\\p{L}\\d/_-]*\\d{2})(?=[\\d/_-]*\\p{L})[\\p{L}\\d]+(?:[-/_][\\p{L}\\d]+)*"
                            + "(?<=[\\p{L}\\p{N}-]{5})(?![\\p{L}\\p{N}])"),
            Pattern.compile("#[ ]?\\d+"),
            // Telephones and all other long numbers, however they are grouped
            Pattern.compile("(?:\\+|\\(?\\+?)\\d(?:[ ()./-]{0,2}\\d){4,}"),
            Pattern.compile("(?<!\\d)(?!(?:19|20)\\d\\d(?!\\d))\\d{4,}(?!\\d)"));

    private static final Pattern SEVERAL =
            Pattern.compile(Pattern.quote(COVERED) + "(?:[ \\t]*" + Pattern.quote(COVERED) + ")+");

    /** What people say of themselves with a capital letter, and is no name. */
    private static final Set<String> NO_NAMES = Set.of(
            "i",
            "a",
            "an",
            "the",
            "so",
            "very",
            "really",
            "happy",
            "glad",
            "great",
            "good",
            "excellent",
            "satisfied",
            "impressed",
            "not",
            "thankful",
            "grateful",
            "amazing",
            "awesome",
            "best",
            "hyvä",
            "tosi",
            "todella",
            "tyytyväinen",
            "iloinen",
            "kiitollinen",
            "erittäin",
            "labai",
            "patenkintas",
            "patenkinta",
            "dėkingas",
            "dėkinga",
            "laimingas",
            "laiminga",
            "gera",
            "viskas",
            "tikrai",
            "thanks",
            "thank",
            "kiitos",
            "ačiū");

    private final Set<String> kept;

    /**
     * @param kept names that are no customer's, such as those of whom the praise is for
     */
    public Masking(Collection<String> kept) {
        this.kept = new HashSet<>(
                kept.stream().flatMap(name -> Folded.words(name).stream()).toList());
    }

    public String of(String text) {
        return of(text, List.of());
    }

    /** @param names what is known to be the customer's, from the head of a letter for instance */
    public String of(String text, Collection<String> names) {
        var masked = text;
        for (var name : names) {
            masked = called(name, masked);
        }
        for (var pattern : ANYTHING_LIKE_IT) {
            masked = pattern.matcher(masked).replaceAll(COVERED);
        }
        masked = names(HURRIED_SIGNATURE, names(SIGNATURE, masked, 0), 0);
        for (var pattern : ANNOUNCED) {
            masked = names(pattern, masked, 1);
        }
        masked = FullNames.cover(masked, this::isKeptInSomeCase);
        return SEVERAL.matcher(masked).replaceAll(COVERED).strip();
    }

    /** In whichever case of the language: the beginning of the name is enough. */
    private String called(String name, String text) {
        var masked = text;
        for (var word : name.split("[^\\p{L}'’-]+", -1)) {
            if (word.length() < 2 || isKept(word)) {
                continue;
            }
            var stem = stem(word);
            masked = Pattern.compile("(?<!\\p{L})(?iu:" + Pattern.quote(stem) + ")\\p{L}{0,"
                            + (word.length() - stem.length() + LONGEST_ENDING) + "}(?!\\p{L})")
                    .matcher(masked)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            Character.isUpperCase(found.group().codePointAt(0)) && !isKept(found.group())
                                    ? COVERED
                                    : found.group()));
        }
        return masked;
    }

    private String names(Pattern pattern, String text, int group) {
        return pattern.matcher(text).replaceAll(found -> {
            var whole = found.group();
            if (group > 0 && isNoCustomer(found.group(group))) {
                return Matcher.quoteReplacement(whole);
            }
            var from = found.start(group) - found.start();
            var until = found.end(group) - found.start();
            return Matcher.quoteReplacement(whole.substring(0, from) + COVERED + whole.substring(until));
        });
    }

    private boolean isNoCustomer(String name) {
        var words = Folded.words(name);
        return words.isEmpty()
                || words.stream().allMatch(this::isKept)
                || NO_NAMES.contains(name.split("[^\\p{L}]+", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** "Virtaselle" is Virtanen's. */
    private boolean isKeptInSomeCase(String word) {
        return Folded.words(word).stream()
                .allMatch(one -> kept.stream()
                        .anyMatch(
                                name -> one.startsWith(stem(name)) && one.length() <= name.length() + LONGEST_ENDING));
    }

    private static String stem(String name) {
        return name.substring(0, Math.min(name.length(), Math.max(SHORTEST_STEM, name.length() - SHORTEST_STEM)));
    }

    private boolean isKept(String word) {
        return Folded.words(word).stream().allMatch(kept::contains);
    }
}
