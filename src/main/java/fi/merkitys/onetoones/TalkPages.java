package fi.merkitys.onetoones;

import fi.merkitys.actions.AgreedActions;
import fi.merkitys.actions.NewAction;
import fi.merkitys.actions.Origin;
import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.TypedInTalk.Field;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.Chromes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One meeting on one page: what is to be talked about, what is written down, what is agreed, how it ended. */
@Controller
class TalkPages {
    private final ReadTalk read;
    private final AgreedActions actions;
    private final EndTalk end;
    private final Chromes chromes;
    private final Clock clock;

    TalkPages(ReadTalk read, AgreedActions actions, EndTalk end, Chromes chromes, Clock clock) {
        this.read = read;
        this.actions = actions;
        this.end = end;
        this.chromes = chromes;
        this.clock = clock;
    }

    @GetMapping("/one-to-ones/{id}")
    ModelAndView page(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        return page(read.find(id, viewer), TypedInTalk.NOTHING, viewer, request);
    }

    @PostMapping("/one-to-ones/{id}/actions")
    ModelAndView agree(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            Viewer viewer,
            HttpServletRequest request) {
        var meeting = read.find(id, viewer);
        if (what.isBlank() || what.strip().length() > NewAction.LONGEST) {
            return page(meeting, TypedInTalk.action(what, owner, text(due), Field.WHAT), viewer, request);
        }
        if (due == null || due.isBefore(LocalDate.now(clock))) {
            return page(meeting, TypedInTalk.action(what, owner, text(due), Field.DUE), viewer, request);
        }
        actions.agree(
                new NewAction(
                        what,
                        owner(owner, meeting),
                        due,
                        Origin.meeting(id),
                        Set.of(meeting.host(), meeting.employee())),
                viewer.id());
        return back(id, "agreed");
    }

    @PostMapping("/one-to-ones/{id}/ending")
    ModelAndView end(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "") String nextDay,
            @RequestParam(defaultValue = "") String nextTime,
            @RequestParam(defaultValue = "") String proposed,
            Viewer viewer,
            HttpServletRequest request) {
        var meeting = read.find(id, viewer);
        var view = read.of(meeting, viewer, chromes.of(request).language());
        var words = summary.replace("\0", "").replace("\r\n", "\n").strip();
        if (!view.isOpen() || !view.begun() || words.isEmpty() || words.length() > EndTalk.LONGEST_SUMMARY) {
            return page(meeting, TypedInTalk.ending(summary, nextDay, nextTime, Field.SUMMARY), viewer, request);
        }
        var next = proposed.isEmpty() ? next(nextDay + "T" + nextTime) : next(proposed);
        var typed = TypedInTalk.ending(summary, nextDay, nextTime, Field.NEXT);
        if (next == null && !(nextDay + nextTime + proposed).isEmpty()) {
            return page(meeting, typed, viewer, request);
        }
        return switch (end.with(meeting, view.template().version(), words, confirmed, next, viewer)) {
            case EndTalk.Ended any -> back(id, "ended");
            case EndTalk.NoTime instead -> page(meeting, typed.instead(instead.proposal()), viewer, request);
        };
    }

    /** When they meet next, where that was said and is to come. */
    private @Nullable LocalDateTime next(String typed) {
        try {
            var at = LocalDateTime.parse(typed);
            return at.isAfter(LocalDateTime.now(clock)) ? at : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Whoever is not named is the employee. */
    private static PersonId owner(String typed, Meeting meeting) {
        return typed.equals(meeting.host().toString()) ? meeting.host() : meeting.employee();
    }

    private ModelAndView page(Meeting meeting, TypedInTalk typed, Viewer viewer, HttpServletRequest request) {
        var page = new ModelAndView("onetoones/talk")
                .addObject("talk", read.of(meeting, viewer, chromes.of(request).language()))
                .addObject("typed", typed);
        page.setStatus(typed.wrong() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static ModelAndView back(long id, String place) {
        return new ModelAndView("redirect:/one-to-ones/" + id + "#" + place);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
