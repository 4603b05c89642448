package fi.merkitys.support.texts;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What support can be about and which questions help: everybody reads them, HR edits them. */
@Controller("supportTextPages")
class TextPages {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_GUIDE = 2_000;

    private final Kinds kinds;
    private final Guides guides;

    TextPages(Kinds kinds, Guides guides) {
        this.kinds = kinds;
        this.guides = guides;
    }

    /** In each language, as the form sends it; nothing of it has to be there. */
    record Sent(
            @Nullable String en,
            @Nullable String fi,
            @Nullable String lt) {
        Kind kind(long id) {
            return new Kind(id, plain(en), plain(fi), plain(lt), false);
        }

        Guide guide(String step) {
            return new Guide(step, plain(en), plain(fi), plain(lt));
        }

        boolean fits(int longest) {
            return isFit(en, longest) && isFit(fi, longest) && isFit(lt, longest);
        }

        private static boolean isFit(@Nullable String typed, int longest) {
            return !plain(typed).isEmpty() && plain(typed).length() <= longest;
        }

        private static String plain(@Nullable String typed) {
            return typed == null
                    ? ""
                    : typed.replace("\0", "").replace("\r\n", "\n").strip();
        }
    }

    @GetMapping("/support-texts")
    ModelAndView all(Viewer viewer) {
        return page(viewer, null);
    }

    @PostMapping("/support-texts/{step}")
    ModelAndView edit(@PathVariable String step, @ModelAttribute Sent sent, Viewer viewer) {
        check(viewer);
        if (guides.of(step).isEmpty()) {
            throw new NotFound();
        }
        if (!sent.fits(LONGEST_GUIDE)) {
            return page(viewer, step);
        }
        guides.edit(sent.guide(step));
        return new ModelAndView("redirect:/support-texts#" + step);
    }

    @PostMapping("/support-kinds")
    ModelAndView add(@ModelAttribute Sent sent, Viewer viewer) {
        check(viewer);
        if (!sent.fits(LONGEST_NAME)) {
            return page(viewer, "kind");
        }
        kinds.add(sent.kind(0));
        return new ModelAndView("redirect:/support-texts");
    }

    @PostMapping("/support-kinds/{id}")
    ModelAndView edit(@PathVariable long id, @ModelAttribute Sent sent, Viewer viewer) {
        check(viewer);
        if (kinds.find(id).isEmpty()) {
            throw new NotFound();
        }
        if (!sent.fits(LONGEST_NAME)) {
            return page(viewer, "kind");
        }
        kinds.edit(sent.kind(id));
        return new ModelAndView("redirect:/support-texts");
    }

    @PostMapping("/support-kinds/{id}/retirement")
    String retire(@PathVariable long id, @RequestParam(defaultValue = "true") boolean retired, Viewer viewer) {
        check(viewer);
        if (!kinds.retire(id, retired)) {
            throw new NotFound();
        }
        return "redirect:/support-texts";
    }

    private static void check(Viewer viewer) {
        if (!Data.SUPPORT_TEXTS.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    /** @param wrong what was not filled in, or none */
    private ModelAndView page(Viewer viewer, @Nullable String wrong) {
        var page = new ModelAndView("support/texts");
        page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("kinds", kinds.all());
        page.addObject("guides", guides.all());
        page.addObject("edits", Data.SUPPORT_TEXTS.isChangedBy(viewer));
        page.addObject("wrong", wrong);
        return page;
    }
}
