package fi.merkitys.entrance;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.passwords.SetPassword;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The administrator lets somebody in: a first password, to be told in person and changed by its owner. */
@Controller
class AccountPages {
    private final Accounts accounts;
    private final SetPassword set;

    AccountPages(Accounts accounts, SetPassword set) {
        this.accounts = accounts;
        this.set = set;
    }

    @GetMapping("/people/{id}/account")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        var holder = holder(id, viewer);
        return isOwn(id, viewer) ? toOnesOwn() : page(holder, null);
    }

    @PostMapping("/people/{id}/account")
    ModelAndView open(@PathVariable long id, @RequestParam(defaultValue = "") String password, Viewer viewer) {
        var holder = holder(id, viewer);
        if (isOwn(id, viewer)) {
            return toOnesOwn();
        }
        return set.of(new PersonId(id), password, viewer.id(), "")
                .map(weakness -> page(holder, PasswordWords.of(weakness)))
                .orElseGet(() -> new ModelAndView("redirect:/people/" + id));
    }

    private static boolean isOwn(long id, Viewer viewer) {
        return viewer.id().equals(new PersonId(id));
    }

    /** For one's own the present one has to be known. */
    private static ModelAndView toOnesOwn() {
        return new ModelAndView("redirect:/password");
    }

    private Accounts.Holder holder(long id, Viewer viewer) {
        if (!Data.WAYS_IN.isChangedBy(viewer)) {
            throw new NotFound();
        }
        return accounts.holder(new PersonId(id)).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(Accounts.Holder holder, @Nullable String problem) {
        var page = new ModelAndView("entrance/account");
        page.addObject("holder", holder);
        page.addObject("problem", problem);
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
