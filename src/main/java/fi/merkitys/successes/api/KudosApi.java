package fi.merkitys.successes.api;

import fi.merkitys.identity.CurrentViewer;
import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.Wording;
import fi.merkitys.successes.Audience;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.NewSuccess;
import fi.merkitys.successes.TellSuccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Recognition")
@PreAuthorize("hasAuthority('SCOPE_GIVE_KUDOS')")
class KudosApi {
    private static final int MOST_RECEIVERS = 30;
    private final TellSuccess tell;
    private final FindPeople people;
    private final OnBehalf onBehalf;
    private final CurrentViewer current;
    private final Chromes chromes;

    KudosApi(TellSuccess tell, FindPeople people, OnBehalf onBehalf, CurrentViewer current, Chromes chromes) {
        this.tell = tell;
        this.people = people;
        this.onBehalf = onBehalf;
        this.current = current;
        this.chromes = chromes;
    }

    /**
     * @param from who thanks, where the token is the organisation's; a person's own token thanks in that person's name
     * @param to e-mail, employee id or name of each
     * @param audience all, team or receiver
     */
    @Schema(name = "NewKudos")
    record Body(
            @Nullable String from,
            @Nullable List<String> to,
            @Nullable String words,
            @Nullable String effect,
            @Nullable Long value,
            @Nullable String emoji,
            @Nullable String audience) {
        static final Body EMPTY = new Body(null, null, null, null, null, null, null);
    }

    /** @param url of its page */
    @Schema(name = "Kudos")
    record Answer(long id, String url) {}

    @PostMapping("/api/kudos")
    @Operation(summary = "Thank somebody", description = "Sent twice within two minutes, it is told once.")
    @ApiResponse(responseCode = "201", description = "told")
    @ApiResponse(responseCode = "200", description = "the same was told just before")
    @ApiResponse(responseCode = "422", description = "why it cannot be told, in the language of the request")
    ResponseEntity<?> thank(
            @RequestBody(required = false) @Nullable Body sent, @Parameter(hidden = true) HttpServletRequest request) {
        var body = sent == null ? Body.EMPTY : sent;
        var wording = chromes.of(request);
        var own = current.of(request).map(Viewer::id);
        var teller = own.isPresent() ? own : meant(text(body.from()));
        if (teller.isEmpty()) {
            return refused("from", wording.t("successes.api.from", text(body.from())));
        }
        var receivers = new ArrayList<PersonId>();
        var named = body.to() == null ? List.<String>of() : body.to();
        for (var name : named.subList(0, Math.min(named.size(), MOST_RECEIVERS + 1))) {
            var receiver = meant(text(name));
            if (receiver.isEmpty()) {
                return refused("to", wording.t("successes.api.to", text(name)));
            }
            receivers.add(receiver.get());
        }
        return told(
                new NewSuccess(
                        Kind.KUDOS,
                        teller.get(),
                        receivers,
                        text(body.words()),
                        text(body.effect()),
                        body.value(),
                        TellSuccess.offeredEmoji(text(body.emoji())),
                        Audience.of(text(body.audience())).orElse(Audience.ALL)),
                wording);
    }

    private ResponseEntity<?> told(NewSuccess success, Wording wording) {
        return switch (onBehalf.of(success.teller().value(), () -> tell.now(success))) {
            case TellSuccess.Told told -> {
                var answer = new Answer(told.id().value(), "/successes/" + told.id());
                yield told.fresh()
                        ? ResponseEntity.created(URI.create(answer.url())).body(answer)
                        : ResponseEntity.ok(answer);
            }
            case TellSuccess.NotSaid why -> refused(why.field(), wording.t(why.words()));
        };
    }

    private Optional<PersonId> meant(String name) {
        var found = name.isBlank() ? List.<PersonId>of() : people.meant(name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ResponseEntity<ProblemDetail> refused(String field, String why) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why);
        problem.setProperty("field", field);
        return ResponseEntity.unprocessableContent().body(problem);
    }
}
