package fi.merkitys.successes.digest;

import fi.merkitys.shell.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the link at the foot of a weekly letter leads, and where a mail program's own button sends its one click (RFC 8058). */
@Controller
class EndDigestPages {
    private final EndDigest end;

    EndDigestPages(EndDigest end) {
        this.end = end;
    }

    /** Nothing ends by looking: programs open links before people do. */
    @GetMapping("/digest/{token}")
    ModelAndView ask(@PathVariable String token) {
        if (end.reader(token).isEmpty()) {
            throw new NotFound();
        }
        return page(false);
    }

    @PostMapping("/digest/{token}")
    ModelAndView end(@PathVariable String token) {
        end.of(end.reader(token).orElseThrow(NotFound::new));
        return page(true);
    }

    private static ModelAndView page(boolean ended) {
        return new ModelAndView("successes/digestEnd").addObject("ended", ended);
    }
}
