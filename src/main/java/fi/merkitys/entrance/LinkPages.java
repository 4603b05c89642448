package fi.merkitys.entrance;

import fi.merkitys.identity.links.Links;
import fi.merkitys.identity.sessions.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the link of an invitation, or for a new password, leads. Looking at it does not use it up. */
@Controller
class LinkPages {
    private final Links links;
    private final ChoosePassword choose;
    private final LetIn letIn;

    LinkPages(Links links, ChoosePassword choose, LetIn letIn) {
        this.links = links;
        this.choose = choose;
        this.letIn = letIn;
    }

    @GetMapping("/links/{token}")
    ModelAndView form(@PathVariable String token) {
        return links.find(token).map(link -> page(token, link, null)).orElseGet(LinkPages::gone);
    }

    @PostMapping("/links/{token}")
    ModelAndView open(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = links.find(token);
        if (found.isEmpty()) {
            return gone();
        }
        var link = found.get();
        return switch (choose.with(token, link.person(), password)) {
            case ChoosePassword.Chosen chosen ->
                new ModelAndView(letIn.unlessAsked(link.person(), Way.LINK, request, response));
            case ChoosePassword.Weak weak -> page(token, link, PasswordWords.of(weak.why()));
            case ChoosePassword.TooLate late -> gone();
        };
    }

    private static ModelAndView page(String token, Links.Link link, @Nullable String problem) {
        var page = new ModelAndView("entrance/link")
                .addObject("token", token)
                .addObject("name", link.name())
                .addObject("purpose", link.purpose())
                .addObject("problem", problem);
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Not an error: links do end. */
    private static ModelAndView gone() {
        var page = new ModelAndView("entrance/link-gone");
        page.setStatus(HttpStatus.GONE);
        return page;
    }
}
