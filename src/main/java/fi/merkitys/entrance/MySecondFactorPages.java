package fi.merkitys.entrance;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.codes.QrCode;
import fi.merkitys.identity.codes.SecondFactors;
import fi.merkitys.identity.codes.SecondFactors.Checked;
import fi.merkitys.identity.passkeys.Passkeys;
import fi.merkitys.identity.sessions.LastProof;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Switching one's own second factor on and off. Who has lost it altogether asks the administrator. */
@Controller
class MySecondFactorPages {
    private final SecondFactors factors;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final FirstThings first;
    private final Clock clock;

    MySecondFactorPages(SecondFactors factors, Accounts accounts, Passkeys passkeys, FirstThings first, Clock clock) {
        this.passkeys = passkeys;
        this.first = first;
        this.clock = clock;
        this.factors = factors;
        this.accounts = accounts;
    }

    @GetMapping("/account/second-factor")
    ModelAndView form(Viewer viewer, HttpServletRequest request) {
        return factors.has(viewer.id()) ? on(viewer, null) : setUp(viewer, null, request);
    }

    @PostMapping("/account/second-factor")
    ModelAndView confirm(@RequestParam(defaultValue = "") String code, Viewer viewer, HttpServletRequest request) {
        if (factors.has(viewer.id()) || !LastProof.isFresh(request, clock.instant())) {
            return new ModelAndView("redirect:/account/second-factor");
        }
        return factors.confirm(viewer.id(), code)
                .map(codes -> new ModelAndView("entrance/recovery-codes", "codes", codes))
                .orElseGet(() -> setUp(viewer, "entrance.code.wrong", request));
    }

    @PostMapping("/account/second-factor/removal")
    ModelAndView remove(@RequestParam(defaultValue = "") String code, Viewer viewer) {
        return switch (factors.check(viewer.id(), code)) {
            case Checked.Right right -> {
                factors.remove(viewer.id(), viewer.id());
                yield new ModelAndView("redirect:/account");
            }
            case Checked.Wrong wrong -> on(viewer, "entrance.code.wrong");
            case Checked.TooSoon soon -> on(viewer, "entrance.password.currentTooSoon");
        };
    }

    @PostMapping("/account/recovery-codes")
    ModelAndView renew(@RequestParam(name = "renewal-code", defaultValue = "") String code, Viewer viewer) {
        return switch (factors.check(viewer.id(), code)) {
            case Checked.Right right ->
                new ModelAndView("entrance/recovery-codes", "codes", factors.renewRecoveryCodes(viewer.id()));
            case Checked.Wrong wrong -> notRenewed(viewer, "entrance.code.wrong");
            case Checked.TooSoon soon -> notRenewed(viewer, "entrance.password.currentTooSoon");
        };
    }

    @PostMapping("/people/{id}/second-factor-removal")
    String removeFor(@PathVariable long id, Viewer viewer) {
        var person = new PersonId(id);
        if (!Data.WAYS_IN.isChangedBy(viewer) || accounts.holder(person).isEmpty()) {
            throw new NotFound();
        }
        factors.remove(person, viewer.id());
        passkeys.of(person).forEach(passkey -> passkeys.remove(person, passkey.id(), viewer.id()));
        return "redirect:/people/" + id;
    }

    private ModelAndView setUp(Viewer viewer, @Nullable String problem, HttpServletRequest request) {
        if (!LastProof.isFresh(request, clock.instant())) {
            return new ModelAndView("redirect:" + ProofPages.path(ProofPages.FOR_CODES));
        }
        var secret = factors.begin(viewer.id());
        var email = accounts.holder(viewer.id()).map(Accounts.Holder::email).orElse(viewer.name());
        var uri = "otpauth://totp/Merkitys:%s?secret=%s&issuer=Merkitys"
                .formatted(URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20"), secret);
        return page("entrance/second-factor-set-up", problem)
                .addObject("secret", secret.replaceAll("(.{4})(?!$)", "$1 "))
                .addObject("picture", QrCode.of(uri))
                .addObject("required", first.lacksFactor(viewer, request));
    }

    private ModelAndView on(Viewer viewer, @Nullable String problem) {
        return page("entrance/second-factor-on", problem)
                .addObject("renewal", null)
                .addObject("left", factors.recoveryCodesLeft(viewer.id()));
    }

    private ModelAndView notRenewed(Viewer viewer, String problem) {
        var page = on(viewer, null).addObject("renewal", problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(String template, @Nullable String problem) {
        var page = new ModelAndView(template).addObject("problem", problem);
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
