package fi.merkitys.successes;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the organisation wants to see more of, for everybody to read. */
@Controller
class ValuePages {
    private static final int LONGEST = 80;
    private final Values values;

    ValuePages(Values values) {
        this.values = values;
    }

    @GetMapping("/successes/values")
    ModelAndView all(Viewer viewer) {
        return page(viewer, null);
    }

    @PostMapping("/successes/values")
    ModelAndView add(
            @RequestParam(defaultValue = "behaviour") String sort,
            @RequestParam(defaultValue = "") String en,
            @RequestParam(defaultValue = "") String fi,
            @RequestParam(defaultValue = "") String lt,
            Viewer viewer) {
        check(viewer);
        var english = TypedText.plain(en);
        var finnish = TypedText.plain(fi);
        var lithuanian = TypedText.plain(lt);
        if (isUnfit(english) || isUnfit(finnish) || isUnfit(lithuanian)) {
            return page(viewer, "successes.problem.valueNames");
        }
        values.add(sort.equals("value") ? Value.Sort.VALUE : Value.Sort.BEHAVIOUR, english, finnish, lithuanian);
        return new ModelAndView("redirect:/successes/values");
    }

    @PostMapping("/successes/values/{id}/retirement")
    String retire(@PathVariable long id, @RequestParam(defaultValue = "true") boolean retired, Viewer viewer) {
        check(viewer);
        if (!values.retire(id, retired)) {
            throw new NotFound();
        }
        return "redirect:/successes/values";
    }

    private ModelAndView page(Viewer viewer, @Nullable String problem) {
        var page = new ModelAndView("successes/values");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("values", values.all())
                .addObject("changes", Data.VALUES.isChangedBy(viewer))
                .addObject("problem", problem);
    }

    private static boolean isUnfit(String name) {
        return name.isEmpty() || name.length() > LONGEST;
    }

    private static void check(Viewer viewer) {
        if (!Data.VALUES.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }
}
