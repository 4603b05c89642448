package fi.merkitys.concerns;

import fi.merkitys.concerns.handlers.Handlers;
import fi.merkitys.concerns.law.Laws;
import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import java.io.IOException;
import java.util.List;
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

/** Raising a concern with one's name: what, about whom, who reads it; then sent. */
@Controller
class RaisePages {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private final RaiseConcern raise;
    private final Enclosed enclosed;
    private final Handlers handlers;
    private final Laws laws;
    private final Colleagues colleagues;

    RaisePages(RaiseConcern raise, Enclosed enclosed, Handlers handlers, Laws laws, Colleagues colleagues) {
        this.raise = raise;
        this.enclosed = enclosed;
        this.handlers = handlers;
        this.laws = laws;
        this.colleagues = colleagues;
    }

    @GetMapping("/concerns/new")
    ModelAndView form(Viewer viewer) {
        return form(RaiseForm.empty(laws.countryOf(null)), viewer);
    }

    /** Back from the look, with everything that was typed. */
    @PostMapping("/concerns/new")
    ModelAndView again(@ModelAttribute SentForm sent, Viewer viewer) {
        return form(sent.typed(), viewer);
    }

    @PostMapping("/concerns/review")
    ModelAndView look(@ModelAttribute SentForm sent, Viewer viewer) {
        return shown(raise.look(sent.typed(), viewer.id()), null, viewer);
    }

    @PostMapping("/concerns")
    ModelAndView send(
            @ModelAttribute SentForm sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> pictures,
            Viewer viewer)
            throws IOException {
        return switch (enclosed.read(pictures)) {
            case Enclosed.Refused why -> shown(raise.look(sent.typed(), viewer.id()), why.words(), viewer);
            case Enclosed.Read read -> shown(raise.send(sent.typed(), viewer.id(), read.pictures()), null, viewer);
        };
    }

    private ModelAndView shown(RaiseConcern.Outcome outcome, @Nullable String problem, Viewer viewer) {
        return switch (outcome) {
            case RaiseConcern.Raised raised -> new ModelAndView("redirect:/concerns/" + raised.id() + "?sent=true");
            case RaiseConcern.NotSaid why -> form(why.form(), viewer);
            case RaiseConcern.NobodyLeft nobody ->
                new ModelAndView("concerns/nobody")
                        .addObject("form", nobody.form())
                        .addObject("countries", laws.all());
            case RaiseConcern.Ready ready -> {
                var page = new ModelAndView("concerns/review");
                page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page.addObject("ready", ready)
                        .addObject("concerned", colleagues.among(ids(ready.form()), viewer.id()))
                        .addObject("problem", problem);
            }
        };
    }

    private ModelAndView form(RaiseForm form, Viewer viewer) {
        var page = new ModelAndView("concerns/raise");
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("form", form)
                .addObject("handlers", handlers.all())
                .addObject("candidates", colleagues.offered("", ids(form), viewer.id()));
    }

    private static List<PersonId> ids(RaiseForm form) {
        return form.to().stream()
                .filter(id -> ID.matcher(id).matches())
                .map(id -> new PersonId(Long.parseLong(id)))
                .toList();
    }
}
