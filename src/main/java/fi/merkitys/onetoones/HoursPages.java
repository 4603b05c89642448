package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.scheduling.Hours;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own hours for talks. */
@Controller
class HoursPages {
    private final OwnHours hours;

    HoursPages(OwnHours hours) {
        this.hours = hours;
    }

    @GetMapping("/one-to-ones/hours")
    ModelAndView page(Viewer viewer) {
        var own = hours.of(viewer.id()).orElse(Hours.USUAL);
        return page(own.from().toString(), own.until().toString(), null);
    }

    @PostMapping("/one-to-ones/hours")
    ModelAndView set(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime until,
            Viewer viewer) {
        if (from == null || until == null || !until.isAfter(from)) {
            var page = page(
                    from == null ? "" : from.toString(),
                    until == null ? "" : until.toString(),
                    "onetoones.hours.problem");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        hours.set(viewer.id(), new Hours(from, until));
        return new ModelAndView("redirect:/one-to-ones");
    }

    private static ModelAndView page(String from, String until, @Nullable String problem) {
        return new ModelAndView("onetoones/hours")
                .addObject("from", from)
                .addObject("until", until)
                .addObject("problem", problem);
    }
}
