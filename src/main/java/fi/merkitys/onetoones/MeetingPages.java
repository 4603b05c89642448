package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another time for a meeting, or none; and that it took place. For the two who meet. */
@Controller
class MeetingPages {
    private final Meetings meetings;
    private final MoveMeeting move;
    private final ChangeMeeting change;
    private final Clock clock;

    MeetingPages(Meetings meetings, MoveMeeting move, ChangeMeeting change, Clock clock) {
        this.meetings = meetings;
        this.move = move;
        this.change = change;
        this.clock = clock;
    }

    @GetMapping("/one-to-ones/{id}/time")
    ModelAndView page(@PathVariable long id, Viewer viewer) {
        var meeting = find(id, viewer);
        return page(meeting, viewer, MeetingForm.at(local(meeting)));
    }

    @PostMapping("/one-to-ones/{id}/time")
    ModelAndView move(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime time,
            @RequestParam(defaultValue = "false") boolean rest,
            Viewer viewer) {
        var meeting = find(id, viewer);
        var typed = new MeetingForm(day, time, rest, "", null, "", null);
        if (day == null || time == null) {
            return problem(meeting, viewer, typed.wrong("onetoones.problem.when", "time", null));
        }
        return switch (move.to(meeting, day.atTime(time), rest, viewer)) {
            case MoveMeeting.Moved moved ->
                new ModelAndView(
                        "redirect:/one-to-ones" + (rest ? "?moved=" + moved.meetings() + "&left=" + moved.left() : ""));
            case MoveMeeting.Refused why -> problem(meeting, viewer, typed.wrong(why.words(), "time", why.proposal()));
        };
    }

    @PostMapping("/one-to-ones/{id}/skipping")
    ModelAndView skip(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var meeting = find(id, viewer);
        return after(change.skip(meeting, reason, viewer), meeting, reason, "skip", viewer);
    }

    /** With all that follow. */
    @PostMapping("/one-to-ones/{id}/cancellation")
    ModelAndView cancel(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var meeting = find(id, viewer);
        return after(change.cancel(meeting, reason, viewer), meeting, reason, "cancel", viewer);
    }

    @PostMapping("/one-to-ones/{id}/holding")
    ModelAndView hold(@PathVariable long id, Viewer viewer) {
        var meeting = find(id, viewer);
        return after(change.hold(meeting, viewer), meeting, "", "hold", viewer);
    }

    private ModelAndView after(
            ChangeMeeting.Outcome outcome, Meeting meeting, String reason, String field, Viewer viewer) {
        var local = local(meeting);
        return switch (outcome) {
            case ChangeMeeting.Done any -> new ModelAndView("redirect:/one-to-ones");
            case ChangeMeeting.Refused why ->
                problem(
                        meeting,
                        viewer,
                        new MeetingForm(
                                local.toLocalDate(), local.toLocalTime(), false, reason, why.words(), field, null));
        };
    }

    private Meeting find(long id, Viewer viewer) {
        return meetings.find(new MeetingId(id), viewer).orElseThrow(NotFound::new);
    }

    private LocalDateTime local(Meeting meeting) {
        return LocalDateTime.ofInstant(meeting.startsAt(), clock.getZone());
    }

    private ModelAndView problem(Meeting meeting, Viewer viewer, MeetingForm form) {
        var page = page(meeting, viewer, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Meeting meeting, Viewer viewer, MeetingForm form) {
        return new ModelAndView("onetoones/time")
                .addObject("meeting", meeting)
                .addObject("host", meeting.isHostedBy(viewer.id()))
                .addObject("other", meeting.nameOfOther(viewer.id()))
                .addObject("over", !meeting.startsAt().isAfter(clock.instant()))
                .addObject("form", form);
    }
}
