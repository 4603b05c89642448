package fi.merkitys.concerns;

import fi.merkitys.concerns.handlers.Handlers;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.FindPeople;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one has raised with one's name, and the conversation about it. */
@Controller
class ConcernPages {
    private final Concerns concerns;
    private final Messages messages;
    private final Handlers handlers;
    private final FindPeople people;
    private final Clock clock;

    ConcernPages(Concerns concerns, Messages messages, Handlers handlers, FindPeople people, Clock clock) {
        this.concerns = concerns;
        this.messages = messages;
        this.handlers = handlers;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/concerns")
    ModelAndView all(Viewer viewer) {
        return new ModelAndView("concerns/mine")
                .addObject("concerns", concerns.of(viewer.id()))
                .addObject("handlers", handlers.all())
                .addObject("handles", handlers.has(viewer.id()))
                .addObject("appoints", Data.CONCERN_HANDLERS.isChangedBy(viewer));
    }

    @GetMapping("/concerns/{id}")
    ModelAndView one(@PathVariable String id, @RequestParam(defaultValue = "false") boolean sent, Viewer viewer) {
        var concern = find(id, viewer);
        messages.readBy(viewer.id(), concern.id());
        return page(concern, "", null).addObject("sent", sent);
    }

    @PostMapping("/concerns/{id}/replies")
    ModelAndView reply(@PathVariable String id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        var concern = find(id, viewer);
        var plain = TypedText.plain(words);
        var problem = Words.problem(plain);
        if (problem != null) {
            return page(concern, words, problem);
        }
        messages.byRaiser(concern.id(), viewer.id(), plain, LocalDate.now(clock));
        return new ModelAndView("redirect:" + concern.path());
    }

    private Concern find(String id, Viewer viewer) {
        return ConcernId.of(id)
                .flatMap(known -> concerns.of(viewer.id(), known))
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(Concern concern, String typed, @Nullable String problem) {
        var said = messages.about(concern);
        var page = new ModelAndView("concerns/one");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("concern", concern)
                .addObject("messages", said)
                .addObject(
                        "names",
                        people.names(said.stream()
                                .map(Message::by)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())))
                .addObject("concerned", people.names(concern.content().concerned()))
                .addObject("handled", concerns.isHandled(concern, null))
                .addObject("typed", typed)
                .addObject("problem", problem)
                .addObject("sent", false)
                .addObject("today", LocalDate.now(clock));
    }
}
