package fi.merkitys.shell;

import fi.merkitys.identity.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything within reach by its words: places, acts, and what the modules find. Ctrl-K opens it over any page. */
@Controller
class PalettePages {
    private static final int LONGEST = 100;
    private static final int SHORTEST = 2;
    private final List<Finds> finds;

    PalettePages(List<Finds> finds) {
        this.finds = finds;
    }

    @GetMapping("/palette")
    ModelAndView find(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Viewer viewer) {
        var words = words(q);
        return new ModelAndView(within ? "shell/palette-found" : "shell/palette")
                .addObject("words", words)
                .addObject("found", words.length() < SHORTEST ? List.of() : found(words, viewer));
    }

    private List<Finds.Found> found(String words, Viewer viewer) {
        return finds.stream()
                .flatMap(one -> one.holding(words, viewer).stream())
                .toList();
    }

    private static String words(String typed) {
        var plain = typed.replace("\0", "").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
