package fi.merkitys.onetoones.templates;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Relation;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.Texts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody reads what talks are about; HR and administrators edit it. */
@Controller
class TemplatePages {
    private final Templates templates;
    private final Chromes chromes;

    TemplatePages(Templates templates, Chromes chromes) {
        this.templates = templates;
        this.chromes = chromes;
    }

    @GetMapping("/one-to-one-templates")
    ModelAndView all(Viewer viewer, HttpServletRequest request) {
        return new ModelAndView("onetoones/templates")
                .addObject("templates", templates.all(chromes.of(request).language()))
                .addObject("mayEdit", mayEdit(viewer));
    }

    @GetMapping("/one-to-one-templates/{key}/edit")
    ModelAndView edit(@PathVariable String key, Viewer viewer) {
        onlyForEditors(viewer);
        return form(templates.draft(key).orElseThrow(NotFound::new), null);
    }

    @PostMapping("/one-to-one-templates/{key}/versions")
    ModelAndView write(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        onlyForEditors(viewer);
        if (templates.draft(key).isEmpty()) {
            throw new NotFound();
        }
        var draft = Draft.typed(key, number, typed);
        var problem = draft.problem();
        if (problem == null && !templates.write(draft, viewer.id())) {
            problem = "onetoones.template.problem.meanwhile";
        }
        return problem == null ? new ModelAndView("redirect:/one-to-one-templates#" + key) : form(draft, problem);
    }

    private ModelAndView form(Draft draft, @Nullable String problem) {
        var page = new ModelAndView("onetoones/template-form")
                .addObject("draft", draft)
                .addObject("languages", Texts.LANGUAGES)
                .addObject("history", templates.history(draft.key()))
                .addObject("problem", problem);
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static boolean mayEdit(Viewer viewer) {
        return Data.ONE_TO_ONE_TEMPLATES.isChangedBy(Relation.toEverybody(viewer.roles()));
    }

    private static void onlyForEditors(Viewer viewer) {
        if (!mayEdit(viewer)) {
            throw new NotFound();
        }
    }
}
