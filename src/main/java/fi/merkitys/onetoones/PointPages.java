package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.agenda.Point;
import fi.merkitys.onetoones.agenda.Points;
import fi.merkitys.onetoones.agenda.SuggestPoints;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The agenda of a meeting, as either of the two changes it. */
@Controller
class PointPages {
    private final ReadTalk read;
    private final Points points;
    private final SuggestPoints suggest;
    private final Chromes chromes;
    private final Clock clock;

    PointPages(ReadTalk read, Points points, SuggestPoints suggest, Chromes chromes, Clock clock) {
        this.read = read;
        this.points = points;
        this.suggest = suggest;
        this.chromes = chromes;
        this.clock = clock;
    }

    /** The list alone: the other's points come in while one looks. */
    @GetMapping("/one-to-ones/{id}/points")
    ModelAndView agenda(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        return list(read.find(id, viewer), viewer, request);
    }

    /** On the talk's own page, or on the first page, where one stays. */
    @PostMapping("/one-to-ones/{id}/points")
    ModelAndView add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean today,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Viewer viewer,
            HttpServletRequest request) {
        var meeting = open(id, viewer);
        var said = words.replace("\0", "").strip();
        if (!said.isEmpty()) {
            points.add(
                    meeting,
                    said.substring(0, Math.min(said.length(), Point.LONGEST)),
                    null,
                    viewer.id(),
                    clock.instant());
        }
        return today ? new ModelAndView("redirect:/#talks") : answer(meeting, within, viewer, request);
    }

    @PostMapping("/one-to-ones/{id}/suggested-points")
    ModelAndView take(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String source,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Viewer viewer,
            HttpServletRequest request) {
        var meeting = open(id, viewer);
        suggest.take(source, meeting, viewer, chromes.of(request));
        return answer(meeting, within, viewer, request);
    }

    @PostMapping("/one-to-ones/{id}/points/{point}/completion")
    ModelAndView done(
            @PathVariable long id,
            @PathVariable long point,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Viewer viewer,
            HttpServletRequest request) {
        return change(id, meeting -> points.done(point, meeting, clock.instant()), within, viewer, request);
    }

    @PostMapping("/one-to-ones/{id}/points/{point}/reopening")
    ModelAndView notDone(
            @PathVariable long id,
            @PathVariable long point,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Viewer viewer,
            HttpServletRequest request) {
        return change(id, meeting -> points.notDone(point, meeting), within, viewer, request);
    }

    @PostMapping("/one-to-ones/{id}/points/{point}/removal")
    ModelAndView remove(
            @PathVariable long id,
            @PathVariable long point,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Viewer viewer,
            HttpServletRequest request) {
        return change(id, meeting -> points.remove(point, meeting, viewer.id()), within, viewer, request);
    }

    /** Where the point is none of this meeting's, nothing is there to be changed. */
    private ModelAndView change(
            long id, Predicate<Meeting> change, boolean within, Viewer viewer, HttpServletRequest request) {
        var meeting = open(id, viewer);
        if (!change.test(meeting)) {
            throw new NotFound();
        }
        return answer(meeting, within, viewer, request);
    }

    /** The agenda of a meeting that is over stays as it was. */
    private Meeting open(long id, Viewer viewer) {
        var meeting = read.find(id, viewer);
        if (!meeting.isPlanned()) {
            throw new NotFound();
        }
        return meeting;
    }

    private ModelAndView answer(Meeting meeting, boolean within, Viewer viewer, HttpServletRequest request) {
        return within
                ? list(meeting, viewer, request)
                : TalkPages.back(meeting.id().value(), "agenda");
    }

    private ModelAndView list(Meeting meeting, Viewer viewer, HttpServletRequest request) {
        return new ModelAndView(
                "onetoones/points",
                "talk",
                read.of(meeting, viewer, chromes.of(request).language()));
    }
}
