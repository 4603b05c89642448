package fi.merkitys.entrance;

import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.sessions.LastProof;
import fi.merkitys.shell.Chromes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Before the ways in change, whoever has been signed in for a while proves once more who they are. */
@Controller
class ProofPages {
    static final String FOR_CODES = "codes";
    /** Where one goes on; nobody is sent anywhere else by a link. */
    private static final Map<String, String> AFTERWARDS = Map.of(FOR_CODES, "/account/second-factor");

    private final Proofs proofs;
    private final Chromes chromes;
    private final Clock clock;

    ProofPages(Proofs proofs, Chromes chromes, Clock clock) {
        this.proofs = proofs;
        this.chromes = chromes;
        this.clock = clock;
    }

    static String path(String purpose) {
        return AFTERWARDS.containsKey(purpose) ? "/account/proof?for=" + purpose : "/account/proof";
    }

    @GetMapping("/account/proof")
    ModelAndView form(
            @RequestParam(name = "for", defaultValue = "") String purpose, Viewer viewer, HttpServletRequest request) {
        return page(viewer, purpose, null, request);
    }

    @PostMapping("/account/proof")
    ModelAndView prove(
            @RequestParam(name = "for", defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            Viewer viewer,
            HttpServletRequest request) {
        var problem = problem(viewer, password, code, request);
        if (problem.isPresent()) {
            return page(viewer, purpose, problem.get(), request);
        }
        LastProof.renew(request, clock.instant());
        return new ModelAndView("redirect:" + afterwards(purpose));
    }

    private Optional<String> problem(Viewer viewer, String password, String code, HttpServletRequest request) {
        var offered = proofs.offered(viewer.id(), request);
        if (offered.password()) {
            return proofs.problemWithPassword(viewer.id(), password);
        }
        return offered.code() ? proofs.problemWithCode(viewer.id(), code) : Optional.of("entrance.proof.none");
    }

    @PostMapping("/account/passkey-proof")
    ResponseEntity<Map<String, String>> provePasskey(
            @RequestParam(name = "for", defaultValue = "") String purpose,
            @RequestBody(required = false) @Nullable String answer,
            Viewer viewer,
            HttpServletRequest request) {
        if (answer == null || !proofs.isPasskey(viewer.id(), answer, request)) {
            var words = chromes.of(request);
            return ResponseEntity.unprocessableContent().body(Map.of("problem", words.t("entrance.passkey.failed")));
        }
        LastProof.renew(request, clock.instant());
        return ResponseEntity.ok(Map.of("page", afterwards(purpose)));
    }

    private static String afterwards(String purpose) {
        return AFTERWARDS.getOrDefault(purpose, "/account");
    }

    private ModelAndView page(Viewer viewer, String purpose, @Nullable String problem, HttpServletRequest request) {
        var page = new ModelAndView("entrance/proof")
                .addObject("offered", proofs.offered(viewer.id(), request))
                .addObject("purpose", AFTERWARDS.containsKey(purpose) ? purpose : "")
                .addObject("problem", problem);
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
