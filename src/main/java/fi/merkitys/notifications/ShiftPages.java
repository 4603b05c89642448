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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** HR or the administrator say when each shift is at work, so that nobody is written to at night, nor met. */
@Controller
class ShiftPages {
    private final ShiftHours shifts;

    ShiftPages(ShiftHours shifts) {
        this.shifts = shifts;
    }

    @GetMapping("/shift-hours")
    ModelAndView form(Viewer viewer) {
        check(viewer);
        return page(viewer, null);
    }

    /** @param typed {@code shift}, {@code from} and {@code until} for each, in the same order */
    @PostMapping("/shift-hours")
    ModelAndView keep(@RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        check(viewer);
        var names = typed.getOrDefault("shift", List.of());
        var from = typed.getOrDefault("from", List.of());
        var until = typed.getOrDefault("until", List.of());
        var given = new ArrayList<ShiftHours.Shift>();
        for (int at = 0; at < Math.min(names.size(), Math.min(from.size(), until.size())); at++) {
            var begin = time(from.get(at));
            var end = time(until.get(at));
            var none = from.get(at).isBlank() && until.get(at).isBlank();
            if (!none && (begin == null || end == null || begin.equals(end))) {
                return page(viewer, "notifications.problem.hours");
            }
            given.add(new ShiftHours.Shift(names.get(at), 0, begin, end));
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
        if (!Data.ONE_TO_ONE_RULES.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    private ModelAndView page(Viewer viewer, @Nullable String problem) {
        var page = new ModelAndView("notifications/shifts")
                .addObject("shifts", shifts.all())
                .addObject("operates", Data.OPERATION.isChangedBy(viewer))
                .addObject("problem", problem);
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
