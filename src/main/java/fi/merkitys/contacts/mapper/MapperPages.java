package fi.merkitys.contacts.mapper;

import fi.merkitys.contacts.ContactRights;
import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.SourceId;
import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The mapper: what each column means, and what becomes of the file's first rows with that. */
@Controller
class MapperPages {
    private final Samples samples;
    private final ContactSources sources;
    private final MapperViews views;
    private final SaveMapping saving;

    MapperPages(Samples samples, ContactSources sources, MapperViews views, SaveMapping saving) {
        this.samples = samples;
        this.sources = sources;
        this.views = views;
        this.saving = saving;
    }

    /** A new source: everything is proposed. */
    @GetMapping("/contact-samples/{id}")
    String propose(
            @PathVariable long id, @RequestParam(required = false) @Nullable String preset, Viewer viewer, Model model)
            throws IOException {
        ContactRights.check(viewer);
        return page(views.proposed(sample(id), null, preset), model);
    }

    /** A known source: with its mapping as it is, with or without a file to try it on. */
    @GetMapping("/contact-sources/{id}/mapping")
    String edit(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable Long sample,
            @RequestParam(required = false) @Nullable String preset,
            Viewer viewer,
            Model model)
            throws IOException {
        ContactRights.check(viewer);
        var source = source(id);
        var looked = sample == null ? null : sample(sample);
        return page(
                looked == null || preset == null
                        ? views.of(source, looked, MapperForm.of(source.name(), source.mapping()))
                        : views.proposed(looked, source, preset),
                model);
    }

    /** With htmx only the part that changes, without it the whole page once more. */
    @PostMapping("/contact-samples/{id}/preview")
    String preview(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer source,
            @RequestParam(required = false) @Nullable String whole,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Viewer viewer,
            HttpServletRequest request,
            Model model)
            throws IOException {
        ContactRights.check(viewer);
        var form = MapperForm.of(new Typed(request.getParameterMap()));
        var known = source == null ? null : source(source);
        var sample = sample(id);
        model.addAttribute("view", whole == null ? views.of(known, sample, form) : views.reread(known, sample, form));
        return htmx == null ? "contacts/mapper" : whole == null ? "contacts/preview" : "contacts/mapper-form";
    }

    /** A new source, or a known one's new mapping. */
    @PostMapping({"/contact-sources", "/contact-sources/{id}/mapping"})
    String save(
            @PathVariable(required = false) @Nullable Integer id,
            @RequestParam(required = false) @Nullable Long sample,
            @RequestParam(defaultValue = "nothing") String then,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        ContactRights.check(viewer);
        var known = id == null ? null : source(id);
        var form = MapperForm.of(new Typed(request.getParameterMap()));
        var looked = sample == null ? null : sample(sample);
        return switch (saving.of(known, form, looked, SaveMapping.Then.meant(then), viewer)) {
            case SaveMapping.Saved saved -> "redirect:" + saved.onward();
            case SaveMapping.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(views.refused(known, looked, form, refused.nameProblem()), model);
            }
        };
    }

    private static String page(MapperView view, Model model) {
        model.addAllAttributes(Map.of("view", view));
        return "contacts/mapper";
    }

    private Samples.Sample sample(long id) {
        return samples.find(id).orElseThrow(NotFound::new);
    }

    private ContactSource source(int id) {
        return sources.find(new SourceId(id)).orElseThrow(NotFound::new);
    }
}
