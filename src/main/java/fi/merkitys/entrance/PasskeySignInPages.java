package fi.merkitys.entrance;

import fi.merkitys.identity.passkeys.PasskeyCeremony;
import fi.merkitys.identity.sessions.Way;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Signing in with a passkey. It is both factors at once, so no code is asked for besides. */
@Controller
class PasskeySignInPages {
    private final PasskeyCeremony ceremony;
    private final LetIn letIn;
    private final Chromes chromes;

    PasskeySignInPages(PasskeyCeremony ceremony, LetIn letIn, Chromes chromes) {
        this.ceremony = ceremony;
        this.letIn = letIn;
        this.chromes = chromes;
    }

    @PostMapping(path = "/passkey-challenges", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> challenge(HttpServletRequest request) {
        if (!ceremony.possible(request)) {
            throw new NotFound();
        }
        return ResponseEntity.ok(ceremony.ask(request));
    }

    @PostMapping("/passkey-sign-ins")
    ResponseEntity<Map<String, String>> signIn(
            @RequestBody(required = false) @Nullable String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = chromes.of(request);
        var person = answer == null || !ceremony.possible(request)
                ? java.util.Optional.<fi.merkitys.people.PersonId>empty()
                : ceremony.answer(answer, request);
        return person.map(who -> letIn.now(who, Way.PASSKEY, request, response))
                .map(page -> ResponseEntity.ok(Map.of("page", page.substring("redirect:".length()))))
                .orElseGet(() -> ResponseEntity.unprocessableContent()
                        .body(Map.of("problem", words.t("entrance.passkey.failed"))));
    }
}
