package fi.merkitys.voice;

import fi.merkitys.identity.Viewer;
import fi.merkitys.instructions.InstructionId;
import fi.merkitys.instructions.NamedGuides;
import fi.merkitys.shell.TypedText;
import fi.merkitys.successes.praise.BringPraise;
import fi.merkitys.successes.praise.Masking;
import fi.merkitys.voice.routes.Categories;
import fi.merkitys.voice.routes.Served;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Raising something, between two contacts. */
@Controller
class RaisePages {
    private static final int GUIDES = 6;
    private final RaiseAboutGuide raise;
    private final BringPraise praise;
    private final Categories categories;
    private final Served served;
    private final Similar similar;
    private final NamedGuides guides;
    private final Clock clock;

    RaisePages(
            RaiseAboutGuide raise,
            BringPraise praise,
            Categories categories,
            Served served,
            Similar similar,
            NamedGuides guides,
            Clock clock) {
        this.raise = raise;
        this.praise = praise;
        this.categories = categories;
        this.served = served;
        this.similar = similar;
        this.guides = guides;
        this.clock = clock;
    }

    /** As the form sends it; nothing of it has to be there. */
    record Sent(
            @Nullable String kind,
            @Nullable String obstacle,
            @Nullable String customer,
            @Nullable String words,
            @Nullable String category,
            @Nullable String contact,
            @Nullable String client,
            @Nullable String queue,
            @Nullable String minutes,
            @Nullable Boolean forAll,
            @Nullable Boolean named,
            @Nullable Boolean sent) {
        RaiseForm form() {
            return new RaiseForm(
                    TypedText.plain(kind).isEmpty() ? Kind.IDEA.key() : TypedText.plain(kind),
                    TypedText.plain(obstacle),
                    TypedText.plain(customer),
                    TypedText.plain(words),
                    TypedText.plain(category),
                    TypedText.plain(contact),
                    TypedText.plain(client),
                    TypedText.plain(queue),
                    TypedText.plain(minutes),
                    // An empty form offers that others join.
                    sent == null || (forAll != null && forAll),
                    named != null && named,
                    "",
                    null);
        }
    }

    @GetMapping("/voice/new")
    ModelAndView form(@ModelAttribute Sent sent, @RequestParam(required = false) @Nullable Long guide) {
        return page(sent.form(), guide);
    }

    /** While somebody types. */
    @GetMapping("/voice/similar")
    ModelAndView similar(@RequestParam(defaultValue = "") String words) {
        return new ModelAndView("voice/similar").addObject("similar", similar.to(words));
    }

    /** Which guide stands in the way, while somebody types its name. */
    @GetMapping("/voice/guides")
    ModelAndView guides(@RequestParam(defaultValue = "") String which) {
        return new ModelAndView("voice/guides")
                .addObject("guides", guides.holding(which, GUIDES))
                .addObject("named", which.strip());
    }

    @PostMapping("/voice")
    ModelAndView raise(
            @ModelAttribute Sent sent,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            @RequestParam(required = false) @Nullable Long guide,
            Viewer viewer)
            throws IOException {
        var form = sent.form();
        if (form.isPraise()) {
            return praise(form, viewer);
        }
        var words = form.kindOf() == Kind.CUSTOMER ? new Masking(List.of()).of(form.words()) : form.words();
        var about = guide == null ? null : new InstructionId(guide);
        return switch (raise.now(form.item(viewer.id(), words), picture, about, viewer)) {
            case RaiseItem.Raised raised -> new ModelAndView("redirect:/voice/" + raised.id() + "?raised=true");
            case RaiseItem.NotSaid why -> page(form.with(why.field(), why.words()), guide);
        };
    }

    /** Of oneself, it waits for one's supervisor; of others there is a page of its own. */
    private ModelAndView praise(RaiseForm form, Viewer viewer) {
        return switch (praise.typed(viewer.id(), viewer.id(), form.words(), "", LocalDate.now(clock))) {
            case BringPraise.Waits any -> new ModelAndView("redirect:/successes/praise?done=brought");
            case BringPraise.NotSaid why -> page(form.with("words", why.words()), null);
        };
    }

    private ModelAndView page(RaiseForm form, @Nullable Long guide) {
        var page = new ModelAndView("voice/raise");
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("form", form)
                .addObject("categories", categories.current())
                .addObject("clients", served.clients())
                .addObject("queues", served.queues())
                .addObject("guides", named(guide))
                .addObject("similar", form.problem() == null ? List.of() : similar.to(form.words()));
    }

    private List<NamedGuides.Named> named(@Nullable Long guide) {
        return guide == null
                ? List.of()
                : guides.find(new InstructionId(guide)).stream().toList();
    }
}
