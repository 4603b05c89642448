package fi.merkitys.successes.praise;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The phrases by which praise is known: everybody may read them, some change them. */
@Controller
class PhrasePages {
    private static final int LONGEST_TRY = 2_000;
    private final Phrases phrases;
    private final TransactionOperations transactions;

    PhrasePages(Phrases phrases, TransactionOperations transactions) {
        this.phrases = phrases;
        this.transactions = transactions;
    }

    @GetMapping("/successes/praise/phrases")
    ModelAndView phrases(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean saved,
            Viewer viewer,
            Locale reader) {
        var all = phrases.all();
        var shown = Texts.LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst()
                .orElse(Texts.supported(reader));
        var tried = words.length() > LONGEST_TRY ? words.substring(0, LONGEST_TRY) : words;
        return new ModelAndView("successes/praise/phrases")
                .addObject("languages", Texts.LANGUAGES)
                .addObject("shown", shown)
                .addObject("phrases", lines(all, shown.getLanguage()))
                .addObject("mayEdit", Data.PRAISE_PHRASES.isChangedBy(viewer))
                .addObject("tried", tried)
                .addObject("finding", tried.isBlank() ? null : new PraiseRule(all).of(tried, Score.OPEN))
                .addObject("found", tried.isBlank() ? null : new PraiseRule(all).of(tried, Score.GOOD))
                .addObject("masked", new Masking(List.of()).of(tried))
                .addObject("saved", saved);
    }

    private static Map<Phrase.Use, String> lines(List<Phrase> all, String language) {
        var lines = new EnumMap<Phrase.Use, String>(Phrase.Use.class);
        for (var use : Phrase.Use.values()) {
            lines.put(
                    use,
                    all.stream()
                            .filter(phrase -> phrase.language().equals(language) && phrase.use() == use)
                            .map(Phrase::words)
                            .collect(Collectors.joining("\n")));
        }
        return lines;
    }

    @PostMapping("/successes/praise/phrases/{language}")
    ModelAndView keep(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String warm,
            @RequestParam(defaultValue = "") String plain,
            @RequestParam(defaultValue = "") String negation,
            @RequestParam(defaultValue = "") String against,
            Viewer viewer) {
        if (!Data.PRAISE_PHRASES.isChangedBy(viewer)
                || Texts.LANGUAGES.stream().noneMatch(one -> one.getLanguage().equals(language))) {
            throw new NotFound();
        }
        transactions.executeWithoutResult(status -> {
            phrases.keep(language, Phrase.Use.WARM, Phrases.typed(warm));
            phrases.keep(language, Phrase.Use.PLAIN, Phrases.typed(plain));
            phrases.keep(language, Phrase.Use.NEGATION, Phrases.typed(negation));
            phrases.keep(language, Phrase.Use.AGAINST, Phrases.typed(against));
        });
        return new ModelAndView("redirect:/successes/praise/phrases?saved=true&language=" + language);
    }
}
