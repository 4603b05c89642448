package fi.merkitys.rights;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.TrailOfPerson;
import fi.merkitys.identity.Viewer;
import fi.merkitys.rights.correction.Corrections;
import fi.merkitys.rights.retention.Periods;
import fi.merkitys.shell.Chromes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that is kept about oneself, and who looked at it. There is no way to somebody else's. */
@Controller
class MyDataPages {
    private static final Duration LATELY = Duration.ofDays(30);

    private final ReadMyData data;
    private final WriteMyData write;
    private final TrailOfPerson record;
    private final AuditTrail trail;
    private final Corrections corrections;
    private final Clock clock;
    private final Periods periods;
    private final Chromes chromes;

    MyDataPages(
            ReadMyData data,
            WriteMyData write,
            TrailOfPerson record,
            AuditTrail trail,
            Corrections corrections,
            Clock clock,
            Periods periods,
            Chromes chromes) {
        this.data = data;
        this.write = write;
        this.record = record;
        this.trail = trail;
        this.corrections = corrections;
        this.clock = clock;
        this.periods = periods;
        this.chromes = chromes;
    }

    @GetMapping("/my-data")
    String page(
            @RequestParam(required = false) @Nullable Long before,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var page = record.before(viewer.id(), before == null ? Long.MAX_VALUE : before);
        model.addAttribute("kept", data.of(viewer.id(), chromes.of(request)));
        model.addAttribute("lately", record.since(viewer.id(), clock.instant().minus(LATELY)));
        model.addAttribute(
                "visits",
                Visit.of(page.looks().stream().filter(look -> !look.self()).toList()));
        model.addAttribute(
                "mine", page.looks().stream().filter(TrailOfPerson.Look::self).toList());
        model.addAttribute("earlier", page.earlier());
        model.addAttribute("newest", before == null);
        model.addAttribute("asked", corrections.of(viewer.id()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("periods", periods.all());
        return "rights/my-data";
    }

    @GetMapping("/my-data.json")
    void json(Viewer viewer, HttpServletResponse response) throws IOException {
        begin(viewer, response, "application/json;charset=UTF-8", "my-data.json");
        write.json(viewer.id(), response.getOutputStream());
    }

    @GetMapping("/my-data.zip")
    void csv(Viewer viewer, HttpServletResponse response) throws IOException {
        begin(viewer, response, "application/zip", "my-data.zip");
        write.csv(viewer.id(), response.getOutputStream());
    }

    private void begin(Viewer viewer, HttpServletResponse response, String type, String name) {
        trail.exportedOwn(viewer, name);
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
