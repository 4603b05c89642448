package fi.merkitys.permissions;

import fi.merkitys.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The table of who may see and change what, for everybody to read. */
@Controller
class WhoSeesWhatPages {
    @GetMapping("/who-sees-what")
    String table(Viewer viewer, Model model) {
        model.addAttribute("table", Data.values());
        return "permissions/who-sees-what";
    }
}
