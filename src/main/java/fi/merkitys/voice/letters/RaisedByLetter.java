package fi.merkitys.voice.letters;

import fi.merkitys.people.PersonId;
import fi.merkitys.successes.praise.Masking;
import fi.merkitys.voice.FromCustomer;
import fi.merkitys.voice.Kind;
import fi.merkitys.voice.NewItem;
import fi.merkitys.voice.Obstacle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is raised by e-mail. A subject that begins with the word of a kind says which; the rest of it belongs to the
 * words. Only those on its way read it, until the raiser wants more.
 */
record RaisedByLetter(Kind kind, @Nullable FromCustomer customer, String words) {
    private static final Pattern FIRST =
            Pattern.compile("(?U)^\\W*(\\p{L}+(?:-\\p{L}+)?)\\s*[:–-]*\\s*(.*)$", Pattern.DOTALL);
    private static final Map<String, Kind> KINDS = Stream.of(
                    words(Kind.IDEA, "idea, suggestion, proposal, ehdotus, parannusehdotus, aloite, idėja, pasiūlymas"),
                    words(Kind.OBSERVATION, "observation, havainto, huomio, pastebėjimas, pastaba"),
                    words(Kind.OBSTACLE, "obstacle, este, kliūtis, trukdis"),
                    words(Kind.PROBLEM, "problem, ongelma, ongelmatapaus, problema"),
                    words(
                            Kind.CUSTOMER,
                            "customer, complaint, wish, asiakas, asiakaspalaute, valitus, reklamaatio, toive,"
                                    + " klientas, skundas, pageidavimas, noras"))
            .flatMap(all -> all.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final List<String> WISHES = List.of("wish", "toive", "pageidavimas", "noras");

    private static Map<String, Kind> words(Kind kind, String all) {
        return Stream.of(all.split(", ")).collect(Collectors.toMap(word -> word, any -> kind));
    }

    /** @param own what the sender wrote in it themselves */
    static RaisedByLetter of(String subject, String own) {
        var first = FIRST.matcher(subject.strip());
        var word = first.matches() ? first.group(1).toLowerCase(Locale.ROOT) : "";
        var kind = KINDS.getOrDefault(word, Kind.OBSERVATION);
        var about = KINDS.containsKey(word) ? first.group(2).strip() : subject.strip();
        var words = Stream.of(about, own).filter(one -> !one.isEmpty()).collect(Collectors.joining("\n\n"));
        return kind == Kind.CUSTOMER
                ? new RaisedByLetter(
                        kind,
                        WISHES.contains(word) ? FromCustomer.WISH : FromCustomer.COMPLAINT,
                        new Masking(List.of()).of(words))
                : new RaisedByLetter(kind, null, words);
    }

    NewItem item(PersonId raiser) {
        return new NewItem(
                raiser,
                kind,
                kind == Kind.OBSTACLE ? Obstacle.TOOL : null,
                customer,
                words,
                null,
                null,
                null,
                null,
                false,
                false,
                null);
    }
}
