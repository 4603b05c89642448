package fi.merkitys.notifications;

import fi.merkitys.identity.Viewer;
import fi.merkitys.mail.DeadLetters;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The administrator sees which addresses take nothing, and has it tried again. What it says stays closed. */
@Controller
class UndeliveredPages {
    private static final int ON_A_PAGE = 50;
    private final DeadLetters letters;
    private final DeadChats chats;

    UndeliveredPages(DeadLetters letters, DeadChats chats) {
        this.letters = letters;
        this.chats = chats;
    }

    @GetMapping("/undelivered")
    ModelAndView list(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        check(viewer);
        var found = letters.after(plain(after), ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        return new ModelAndView("notifications/undelivered")
                .addObject("addresses", shown)
                .addObject("more", found.size() > ON_A_PAGE ? shown.getLast().address() : null)
                .addObject("chats", after.isEmpty() ? chats.all() : List.of());
    }

    @PostMapping("/undelivered/retrials")
    String tryAgain(@RequestParam(defaultValue = "") String address, Viewer viewer) {
        check(viewer);
        letters.tryAgain(plain(address));
        return "redirect:/undelivered";
    }

    @PostMapping("/undelivered/removals")
    String forget(@RequestParam(defaultValue = "") String address, Viewer viewer) {
        check(viewer);
        letters.forget(plain(address));
        return "redirect:/undelivered";
    }

    @PostMapping("/undelivered/chats/{person}/retrial")
    String tryChatAgain(@PathVariable long person, Viewer viewer) {
        check(viewer);
        chats.tryAgain(person);
        return "redirect:/undelivered";
    }

    @PostMapping("/undelivered/chats/{person}/removal")
    String forgetChat(@PathVariable long person, Viewer viewer) {
        check(viewer);
        chats.forget(person);
        return "redirect:/undelivered";
    }

    private static String plain(String address) {
        return address.replace("\0", "").strip();
    }

    private static void check(Viewer viewer) {
        if (!Data.OPERATION.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }
}
