package fi.merkitys.contacts.mapper;

import fi.merkitys.contacts.ContactRights;
import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.ProblemWords;
import fi.merkitys.contacts.SourceId;
import fi.merkitys.contacts.imports.GivenFile;
import fi.merkitys.contacts.imports.Onward;
import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The first step to a new source: an export to look at. */
@Controller
class SamplePages {
    private final Samples samples;
    private final ContactSources sources;
    private final MapperViews views;
    private final Chromes chromes;

    SamplePages(Samples samples, ContactSources sources, MapperViews views, Chromes chromes) {
        this.samples = samples;
        this.sources = sources;
        this.views = views;
        this.chromes = chromes;
    }

    @GetMapping("/contact-sources/new")
    String form(@RequestParam(required = false) @Nullable Integer source, Viewer viewer, Model model) {
        ContactRights.check(viewer);
        return page(known(source), null, model);
    }

    private @Nullable ContactSource known(@Nullable Integer source) {
        return source == null ? null : sources.find(new SourceId(source)).orElseThrow(NotFound::new);
    }

    private static String page(@Nullable ContactSource source, @Nullable String problem, Model model) {
        model.addAttribute("source", source);
        model.addAttribute("problem", problem);
        return "contacts/new-source";
    }

    /** @param source whose mapping is to be tried on the file, or none for a new source */
    @PostMapping("/contact-samples")
    @Nullable
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable Integer source,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ContactRights.check(viewer);
        var known = known(source);
        if (file == null || file.isEmpty()) {
            var key = GivenFile.isNamed(file) ? "contacts.import.empty" : "contacts.upload.choose";
            return refused(known, chromes.of(request).t(key), model, response);
        }
        Samples.Sample sample;
        try (var content = file.getInputStream()) {
            sample = samples.keep(GivenFile.plain(String.valueOf(file.getOriginalFilename())), content, viewer);
        }
        var unreadable = views.unreadable(sample);
        if (unreadable.isPresent()) {
            samples.remove(sample);
            return refused(known, ProblemWords.of(unreadable.get(), chromes.of(request)), model, response);
        }
        return Onward.to(
                known == null
                        ? "/contact-samples/" + sample.id()
                        : "/contact-sources/" + known.id().value() + "/mapping?sample=" + sample.id(),
                htmx,
                response);
    }

    private static String refused(
            @Nullable ContactSource source, String problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(source, problem, model);
    }
}
