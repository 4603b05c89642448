package fi.merkitys.notifications;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The administrator says when each shift is at work, so that nobody is written to at night. */
@Controller
class ShiftPages {
    private final ShiftHours shifts;

    ShiftPages(ShiftHours shifts) {
        this.shifts = shifts;
    }

    @GetMapping("/shift-hours")
    ModelAndView form(Viewer viewer) {
        check(viewer);
        return page(shifts.all(), null);
    }

    @PostMapping("/shift-hours")
    ModelAndView keep(
            @RequestParam(defaultValue = "") List<String> shift,
            @RequestParam(defaultValue = "") List<String> from,
            @RequestParam(defaultValue = "") List<String> until,
            Viewer viewer) {
        check(viewer);
        var given = new ArrayList<ShiftHours.Shift>();
        for (int at = 0; at < Math.min(shift.size(), Math.min(from.size(), until.size())); at++) {
            var begin = time(from.get(at));
            var end = time(until.get(at));
            if (begin == null || end == null || begin.equals(end)) {
                return page(shifts.all(), "notifications.problem.hours");
            }
            given.add(new ShiftHours.Shift(shift.get(at), 0, begin, end));
        }
        shifts.keep(given);
        return new ModelAndView("redirect:/shift-hours");
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static void check(Viewer viewer) {
        if (!Data.OPERATION.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    private static ModelAndView page(List<ShiftHours.Shift> all, @Nullable String problem) {
        var page = new ModelAndView("notifications/shifts")
                .addObject("shifts", all)
                .addObject("problem", problem);
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
