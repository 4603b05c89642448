package fi.merkitys.entrance;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.passkeys.PasskeyCeremony;
import fi.merkitys.identity.passkeys.Passkeys;
import fi.merkitys.identity.sessions.LastProof;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding and removing one's own passkeys; the browser's part is in {@code passkeys.js}. */
@Controller
class MyPasskeyPages {
    private static final int LONGEST_NAME = 60;
    private final PasskeyCeremony ceremony;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Chromes chromes;
    private final Clock clock;

    MyPasskeyPages(PasskeyCeremony ceremony, Passkeys passkeys, Accounts accounts, Chromes chromes, Clock clock) {
        this.clock = clock;
        this.ceremony = ceremony;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.chromes = chromes;
    }

    @PostMapping(path = "/account/passkey-offers", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> offer(Viewer viewer, HttpServletRequest request) {
        if (!ceremony.possible(request)) {
            throw new NotFound();
        }
        if (!LastProof.isFresh(request, clock.instant())) {
            return ResponseEntity.status(HttpStatus.PRECONDITION_REQUIRED)
                    .body("{\"page\":\"" + ProofPages.path("") + "\"}");
        }
        var email = accounts.holder(viewer.id()).map(Accounts.Holder::email).orElse(viewer.name());
        return ResponseEntity.ok(ceremony.begin(viewer.id(), email, viewer.name(), request));
    }

    @PostMapping("/account/passkeys")
    ResponseEntity<Map<String, String>> add(
            @RequestParam(defaultValue = "") String name,
            @RequestBody(required = false) @org.jspecify.annotations.Nullable String answer,
            Viewer viewer,
            HttpServletRequest request) {
        var words = chromes.of(request);
        var given = name.strip().replace("\0", "");
        var label = given.isEmpty() ? words.t("entrance.passkey.unnamed") : given;
        var cut = label.substring(0, Math.min(label.length(), LONGEST_NAME));
        return answer != null && ceremony.possible(request) && ceremony.add(viewer.id(), cut, answer, request)
                ? ResponseEntity.ok(Map.of("page", "/account"))
                : ResponseEntity.unprocessableContent().body(Map.of("problem", words.t("entrance.passkey.notAdded")));
    }

    /** One that is gone already is gone all the same. */
    @PostMapping("/account/passkeys/{id}/removal")
    String remove(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        if (!LastProof.isFresh(request, clock.instant())) {
            return "redirect:" + ProofPages.path("");
        }
        passkeys.remove(viewer.id(), id, viewer.id());
        return "redirect:/account";
    }
}
