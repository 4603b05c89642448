package fi.merkitys.successes.praise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * First name and surname that nothing announces: two words or more beside each other, each with a capital letter. Nothing but
 * that tells a name from a shop or a product, so these are covered as well.
 */
final class FullNames {
    private static final Pattern SEVERAL = Pattern.compile(
            "(?<![\\p{L}\\p{N}])\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?:[ \\t]+(?:\\p{Lu}\\p{Ll}[\\p{L}'’-]*|\\p{Lu}\\.))+");

    /** What begins a sentence, or is written large by whoever writes All Like This. */
    private static final Set<String> COMMON = Stream.of("""
        a all also an and are as at best better big both call came can chat company could customer dear did do done easy
        excellent executive extremely fast fine first for friendly from fully gave get glad good got great had happy has
        have he hello help helped helpful her here hi his how i in is it job just kind kindly last made many much my nice
        no not of okay one order our patient perfect person phone please polite problem professional quick quickly quite
        really resolved satisfied satisfactory service she sir so solution solved staff superb support supportive team
        thank thanks that the their they this to today top truly thumbs up very was we well went what when who with
        wonderful work working yes yesterday you your agent amazing awesome experience answer issue mam madam representative
        """, """
        aivan asia asiakaspalvelija asiakaspalvelijanne asiakaspalvelu avulias avusta ei erinomainen erittäin että hei
        heippa huippu huomenta hyvin hyvä hyvää hän ihan iso isot jatkakaa joku kaikki kanssa kerran kiitokset kiitos
        kun kyllä lämmin lämpimät moi mukava myyjänne nopea nyt oikein oli olin olen on palvelu paljon parasta päivää sain
        se soitin suuri suuret taas tack terveisiä terveiset tosi todella tuo tämä tänään upea vaikka ystävällinen työntekijänne
        iloinen kiitollinen tyytyväinen vaimoni mieheni äitini isäni tyttäreni poikani siskoni veljeni rouva herra minä
        """, """
        ačiū aptarnavimas aptarnavo aš būtent buvo darbuotoja darbuotojas dėkoju dėkui dėkingas dėkinga didelis didžiausias
        gera gerai geras gero greitai greitas iš ir išsprendė jis ji jūsų konsultantas konsultantė labai labas laimingas
        laiminga linkiu maloni malonus man mano mes nuostabu nuoširdžiai nuoširdus padėjo patenkintas patenkinta profesionaliai
        puikiai puikus puiku šiandien sveiki su šaunu šaunuolė tai tikrai už vakar visada viskas žmona vyras mama tėtis ponia
        ponas
        """)
            .flatMap(words -> Stream.of(words.split("\\s+", -1)))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private FullNames() {}

    /** @param kept which words are no customer's name */
    static String cover(String text, Predicate<String> kept) {
        Predicate<String> stays = word -> COMMON.contains(word.toLowerCase(Locale.ROOT)) || kept.test(word);
        return SEVERAL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(covered(found.group(), stays)));
    }

    private static String covered(String several, Predicate<String> stays) {
        var left = new ArrayList<String>();
        var name = new ArrayList<String>();
        for (var word : several.split("[ \\t]+", -1)) {
            if (stays.test(word)) {
                end(name, left);
                left.add(word);
            } else {
                name.add(word);
            }
        }
        end(name, left);
        return left.contains(Masking.COVERED) ? String.join(" ", left) : several;
    }

    /** One word alone may be anything. */
    private static void end(List<String> name, List<String> left) {
        left.addAll(name.size() > 1 ? List.of(Masking.COVERED) : name);
        name.clear();
    }
}
