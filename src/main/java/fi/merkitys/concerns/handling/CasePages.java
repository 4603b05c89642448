package fi.merkitys.concerns.handling;

import fi.merkitys.concerns.Concern;
import fi.merkitys.concerns.ConcernId;
import fi.merkitys.concerns.Enclosed;
import fi.merkitys.concerns.Message;
import fi.merkitys.concerns.Messages;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One concern as its handlers see it. */
@Controller
class CasePages {
    private final HandleConcern handle;
    private final Messages messages;
    private final Enclosed enclosed;
    private final Log log;
    private final FindPeople people;
    private final Clock clock;

    CasePages(HandleConcern handle, Messages messages, Enclosed enclosed, Log log, FindPeople people, Clock clock) {
        this.handle = handle;
        this.messages = messages;
        this.enclosed = enclosed;
        this.log = log;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/concern-board/{id}")
    ModelAndView one(@PathVariable String id, Viewer viewer) {
        return page(find(id, viewer), TypedInCase.NOTHING, viewer);
    }

    @GetMapping("/concern-board/{id}/pictures/{picture}")
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable UUID picture, Viewer viewer) {
        var jpeg = enclosed.find(find(id, viewer).id(), picture).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"picture.jpg\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(jpeg);
    }

    @PostMapping("/concern-board/{id}/acknowledgement")
    ModelAndView acknowledge(@PathVariable String id, Viewer viewer) {
        var concern = find(id, viewer);
        return shown(handle.acknowledge(concern, viewer.id(), today()), concern, "", viewer);
    }

    @PostMapping("/concern-board/{id}/investigation")
    ModelAndView investigate(@PathVariable String id, Viewer viewer) {
        var concern = find(id, viewer);
        return shown(handle.investigate(concern, viewer.id(), today()), concern, "", viewer);
    }

    @PostMapping("/concern-board/{id}/feedback")
    ModelAndView answer(@PathVariable String id, @RequestParam(defaultValue = "") String answer, Viewer viewer) {
        var concern = find(id, viewer);
        return shown(handle.answer(concern, viewer.id(), answer, today()), concern, answer, viewer);
    }

    @PostMapping("/concern-board/{id}/closure")
    ModelAndView close(@PathVariable String id, @RequestParam(defaultValue = "") String verdict, Viewer viewer) {
        var concern = find(id, viewer);
        return shown(handle.close(concern, viewer.id(), verdict, today()), concern, "", viewer);
    }

    @PostMapping("/concern-board/{id}/messages")
    ModelAndView write(@PathVariable String id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        var concern = find(id, viewer);
        return shown(handle.write(concern, viewer.id(), words, today()), concern, words, viewer);
    }

    @PostMapping("/concern-board/{id}/notes")
    ModelAndView note(@PathVariable String id, @RequestParam(defaultValue = "") String note, Viewer viewer) {
        var concern = find(id, viewer);
        return shown(handle.note(concern, viewer.id(), note, today()), concern, note, viewer);
    }

    @PostMapping("/concern-board/{id}/handover")
    ModelAndView handOver(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long to,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer) {
        var concern = find(id, viewer);
        var outcome = handle.handOver(concern, viewer.id(), new PersonId(to), why);
        return outcome instanceof HandleConcern.Done
                ? new ModelAndView("redirect:/concern-board")
                : shown(outcome, concern, why, viewer);
    }

    private Concern find(String id, Viewer viewer) {
        return ConcernId.of(id)
                .flatMap(known -> handle.open(known, viewer.id()))
                .orElseThrow(NotFound::new);
    }

    private ModelAndView shown(HandleConcern.Outcome outcome, Concern concern, String typed, Viewer viewer) {
        return switch (outcome) {
            // Where somebody was quicker, the page shows how it stands.
            case HandleConcern.Done any -> new ModelAndView("redirect:" + concern.casePath());
            case HandleConcern.NotNow any -> new ModelAndView("redirect:" + concern.casePath());
            case HandleConcern.NotSaid why -> page(concern, new TypedInCase(why.field(), typed, why.words()), viewer);
        };
    }

    private ModelAndView page(Concern concern, TypedInCase typed, Viewer viewer) {
        var said = messages.about(concern);
        var entries = log.of(concern.id());
        var others = handle.others(concern, viewer.id());
        var page = new ModelAndView("concerns/case");
        page.setStatus(typed.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("concern", concern)
                .addObject("messages", said)
                .addObject("pictures", enclosed.of(concern))
                .addObject("log", entries)
                .addObject("others", others)
                .addObject("names", people.names(everybody(concern, said, entries, others)))
                .addObject("typed", typed)
                .addObject("today", today());
    }

    private static Collection<PersonId> everybody(
            Concern concern, Collection<Message> said, Collection<LogEntry> entries, Collection<PersonId> others) {
        return Stream.of(
                        said.stream().map(Message::by),
                        entries.stream().map(LogEntry::by),
                        others.stream(),
                        concern.content().concerned().stream(),
                        Stream.ofNullable(concern.content().raisedBy()))
                .flatMap(one -> one)
                .filter(Objects::nonNull)
                .collect(HashSet::new, HashSet::add, HashSet::addAll);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
