package fi.merkitys.entrance;

import fi.merkitys.identity.Scope;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.tokens.PersonalScopes;
import fi.merkitys.identity.tokens.Tokens;
import fi.merkitys.permissions.Data;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tokens for scripts: one's own, and for administrators those of the organisation. */
@Controller
class TokenPages {
    static final List<Integer> DAYS = List.of(30, 90, 365);
    private final Tokens tokens;

    TokenPages(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/account/tokens")
    ModelAndView own(Viewer viewer) {
        return page(viewer, TokenForm.empty(Data.OPERATION.isChangedBy(viewer)), null);
    }

    @PostMapping("/account/tokens")
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Set<Scope> scope,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(defaultValue = "false") boolean organisation,
            Viewer viewer) {
        var wanted = scope == null ? Set.<Scope>of() : scope;
        var ofOrganisation = organisation && Data.OPERATION.isChangedBy(viewer);
        var may = ofOrganisation ? Set.of(Scope.values()) : PersonalScopes.of(viewer.roles());
        var form = TokenForm.typed(name, wanted, days, ofOrganisation, may);
        if (!form.problems().isEmpty()) {
            return page(viewer, form, null);
        }
        var owner = ofOrganisation ? null : viewer.id();
        var token = tokens.make(name.strip(), owner, viewer.id(), wanted, Duration.ofDays(form.days()));
        return page(viewer, TokenForm.empty(Data.OPERATION.isChangedBy(viewer)), token.text());
    }

    /** One that is gone already is gone all the same. */
    @PostMapping("/account/tokens/{id}/revocation")
    String revoke(@PathVariable long id, Viewer viewer) {
        tokens.revoke(id, viewer.id(), Data.OPERATION.isChangedBy(viewer));
        return "redirect:/account/tokens";
    }

    private ModelAndView page(Viewer viewer, TokenForm form, @Nullable String made) {
        var administrator = Data.OPERATION.isChangedBy(viewer);
        var personal = PersonalScopes.of(viewer.roles());
        var offered = Arrays.stream(Scope.values())
                .filter(scope -> administrator || personal.contains(scope))
                .collect(Collectors.toList());
        var page = new ModelAndView("entrance/tokens")
                .addObject("own", tokens.of(viewer.id()))
                .addObject("organisations", administrator ? tokens.of(null) : List.of())
                .addObject("offered", offered)
                .addObject("days", DAYS)
                .addObject("administrator", administrator)
                .addObject("form", form)
                .addObject("personal", personal)
                .addObject("made", made);
        if (!form.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
