package fi.merkitys.voice.routes;

import static fi.merkitys.voice.routes.ShowRoutes.check;
import static fi.merkitys.voice.routes.ShowRoutes.done;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import fi.merkitys.voice.routes.ShowRoutes.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What can be raised about, and within how many days there is an answer. */
@Controller("voiceCategoryPages")
class CategoryPages {
    private final Categories categories;
    private final ShowRoutes show;

    CategoryPages(Categories categories, ShowRoutes show) {
        this.categories = categories;
        this.show = show;
    }

    @PostMapping("/voice/categories")
    ModelAndView add(@ModelAttribute SentCategory sent, Viewer viewer) {
        check(viewer);
        var category = sent.category(0);
        if (category.isEmpty()) {
            return show.page(viewer, "category", Wrong.category(sent.asTyped(0)));
        }
        categories.add(category.get());
        return done();
    }

    @PostMapping("/voice/categories/{id}")
    ModelAndView edit(@PathVariable long id, @ModelAttribute SentCategory sent, Viewer viewer) {
        check(viewer);
        if (categories.find(id).isEmpty()) {
            throw new NotFound();
        }
        var category = sent.category(id);
        if (category.isEmpty()) {
            return show.page(viewer, "category", Wrong.category(sent.asTyped(id)));
        }
        categories.edit(category.get());
        return done();
    }

    @PostMapping("/voice/categories/{id}/retirement")
    ModelAndView retire(@PathVariable long id, @RequestParam(defaultValue = "true") boolean retired, Viewer viewer) {
        check(viewer);
        if (!categories.retire(id, retired)) {
            throw new NotFound();
        }
        return done();
    }
}
