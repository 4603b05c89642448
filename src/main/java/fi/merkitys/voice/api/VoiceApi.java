package fi.merkitys.voice.api;

import fi.merkitys.identity.CurrentViewer;
import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.Wording;
import fi.merkitys.successes.praise.Masking;
import fi.merkitys.voice.FromCustomer;
import fi.merkitys.voice.Kind;
import fi.merkitys.voice.NewItem;
import fi.merkitys.voice.Obstacle;
import fi.merkitys.voice.RaiseItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
@Tag(name = "Voice")
@PreAuthorize("hasAuthority('SCOPE_RAISE_VOICE')")
class VoiceApi {
    private final RaiseItem raise;
    private final FindPeople people;
    private final OnBehalf onBehalf;
    private final CurrentViewer current;
    private final Chromes chromes;

    VoiceApi(RaiseItem raise, FindPeople people, OnBehalf onBehalf, CurrentViewer current, Chromes chromes) {
        this.raise = raise;
        this.people = people;
        this.onBehalf = onBehalf;
        this.current = current;
        this.chromes = chromes;
    }

    /**
     * @param from who raises it, where the token is the organisation's; a person's own token raises in that person's name
     * @param kind idea, observation, obstacle, problem or customer
     * @param obstacle of an obstacle: tool, process or instruction
     * @param customer of what a customer said: complaint or wish
     * @param minutes that an obstacle takes of each of those affected in a day
     * @param forAll whether others may read it and join
     */
    @Schema(name = "NewVoice")
    record Body(
            @Nullable String from,
            @Nullable String kind,
            @Nullable String obstacle,
            @Nullable String customer,
            @Nullable String words,
            @Nullable String contact,
            @Nullable Long category,
            @Nullable Integer minutes,
            @Nullable Boolean forAll) {
        static final Body EMPTY = new Body(null, null, null, null, null, null, null, null, null);
    }

    /** @param url of its page */
    @Schema(name = "Voice")
    record Answer(long id, String url) {}

    @PostMapping("/api/voice")
    @Operation(summary = "Raise something", description = "Sent twice within two minutes, it is raised once.")
    @ApiResponse(responseCode = "201", description = "raised")
    @ApiResponse(responseCode = "200", description = "the same was raised just before")
    @ApiResponse(responseCode = "422", description = "why it cannot be raised, in the language of the request")
    ResponseEntity<?> raise(
            @RequestBody(required = false) @Nullable Body sent, @Parameter(hidden = true) HttpServletRequest request) {
        var body = sent == null ? Body.EMPTY : sent;
        var wording = chromes.of(request);
        var own = current.of(request).map(Viewer::id);
        var raiser = own.isPresent() ? own : meant(text(body.from()));
        if (raiser.isEmpty()) {
            return refused("from", wording.t("voice.api.from", text(body.from())));
        }
        return Kind.of(body.kind())
                .<ResponseEntity<?>>map(kind -> raised(item(body, kind, raiser.get()), wording))
                .orElseGet(() -> refused("kind", wording.t("voice.api.kind")));
    }

    private static NewItem item(Body body, Kind kind, PersonId raiser) {
        var contact = text(body.contact());
        var words = text(body.words());
        return new NewItem(
                raiser,
                kind,
                kind == Kind.OBSTACLE ? Obstacle.of(body.obstacle()).orElse(Obstacle.TOOL) : null,
                kind == Kind.CUSTOMER ? FromCustomer.of(body.customer()).orElse(FromCustomer.COMPLAINT) : null,
                kind == Kind.CUSTOMER ? new Masking(List.of()).of(words) : words,
                contact.isEmpty() ? null : contact,
                body.category(),
                null,
                null,
                Boolean.TRUE.equals(body.forAll()),
                false,
                kind == Kind.OBSTACLE ? body.minutes() : null);
    }

    private ResponseEntity<?> raised(NewItem item, Wording wording) {
        return switch (onBehalf.of(item.raiser().value(), () -> raise.now(item))) {
            case RaiseItem.Raised raised -> {
                var answer = new Answer(raised.id().value(), "/voice/" + raised.id());
                yield raised.fresh()
                        ? ResponseEntity.created(URI.create(answer.url())).body(answer)
                        : ResponseEntity.ok(answer);
            }
            case RaiseItem.NotSaid why -> refused(why.field(), wording.t(why.words()));
        };
    }

    private Optional<PersonId> meant(String name) {
        var found = name.isBlank() ? List.<PersonId>of() : people.meant(name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "").strip();
    }

    private static ResponseEntity<ProblemDetail> refused(String field, String why) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why);
        problem.setProperty("field", field);
        return ResponseEntity.unprocessableContent().body(problem);
    }
}
