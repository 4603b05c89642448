package fi.merkitys.successes;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.TypedText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Thanking somebody, or telling a success of one's own. */
@Controller
class TellPages {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private final TellWithPicture tell;
    private final Values values;
    private final Colleagues colleagues;

    TellPages(TellWithPicture tell, Values values, Colleagues colleagues) {
        this.tell = tell;
        this.values = values;
        this.colleagues = colleagues;
    }

    /** As the form sends it; nothing of it has to be there. */
    record Sent(
            @Nullable Boolean own,
            @Nullable List<String> to,
            @Nullable String who,
            @Nullable String words,
            @Nullable String effect,
            @Nullable String value,
            @Nullable String emoji,
            @Nullable String audience) {
        TellForm form() {
            return new TellForm(
                    own != null && own,
                    to == null ? List.of() : to,
                    plain(who),
                    plain(words),
                    plain(effect),
                    plain(value),
                    Emoji.offered(plain(emoji)),
                    plain(audience),
                    "",
                    null);
        }

        private static String plain(@Nullable String typed) {
            return typed == null ? "" : TypedText.plain(typed);
        }
    }

    @GetMapping("/successes/new")
    ModelAndView form(@ModelAttribute Sent sent, Viewer viewer) {
        return page(sent.form(), viewer);
    }

    @PostMapping("/successes")
    ModelAndView tell(
            @ModelAttribute Sent sent, @RequestParam(required = false) @Nullable MultipartFile picture, Viewer viewer)
            throws IOException {
        var form = sent.form();
        var outcome = tell.now(success(form, viewer.id()), picture);
        return switch (outcome) {
            case TellSuccess.Told told -> new ModelAndView("redirect:/successes/" + told.id() + "?told=true");
            case TellSuccess.NotSaid why -> page(form.with(why.field(), why.words()), viewer);
        };
    }

    private NewSuccess success(TellForm form, PersonId teller) {
        return new NewSuccess(
                form.own() ? Kind.OWN : Kind.KUDOS,
                teller,
                form.own() ? List.of(teller) : receivers(form, teller),
                form.words(),
                form.effect(),
                id(form.value()).orElse(null),
                form.emoji(),
                Audience.of(form.audience()).orElse(Audience.ALL));
    }

    /** Those chosen, or whom the words mean where nobody was. */
    private List<PersonId> receivers(TellForm form, PersonId teller) {
        var chosen = people(form.to());
        return chosen.isEmpty() && !form.who().isEmpty()
                ? colleagues.meant(form.who(), teller).stream().toList()
                : chosen;
    }

    private ModelAndView page(TellForm form, Viewer viewer) {
        var page = new ModelAndView("successes/tell");
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("form", form);
        page.addObject(
                "candidates", form.own() ? List.of() : colleagues.offered(form.who(), people(form.to()), viewer.id()));
        page.addObject("values", values.current());
        return page;
    }

    private static List<PersonId> people(List<String> to) {
        return to.stream()
                .flatMap(one -> id(one).stream())
                .distinct()
                .limit(TellSuccess.MOST_RECEIVERS + 1L)
                .map(PersonId::new)
                .toList();
    }

    static Optional<Long> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
