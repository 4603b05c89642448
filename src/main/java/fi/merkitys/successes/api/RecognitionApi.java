package fi.merkitys.successes.api;

import fi.merkitys.shell.Chromes;
import fi.merkitys.successes.Place;
import fi.merkitys.successes.Recognition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Recognition")
@PreAuthorize("hasAuthority('SCOPE_READ_RECOGNITION')")
class RecognitionApi {
    private static final int MOST = 1_000;
    private final ToldToAll told;
    private final Chromes chromes;
    private final Clock clock;

    RecognitionApi(ToldToAll told, Chromes chromes, Clock clock) {
        this.told = told;
        this.chromes = chromes;
        this.clock = clock;
    }

    @GetMapping("/api/recognition")
    @Operation(
            summary = "Successes that were told to all, the oldest first, at most 1,000 at a time",
            description =
                    "From the first to the last day, both included. What is for a team or for the receivers alone,"
                        + " hidden or removed is not among them. Where there is more, next is what to send as after.")
    ResponseEntity<?> read(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) HttpServletRequest request) {
        if (to.isBefore(from)) {
            return refused(chromes.of(request).t("successes.api.periodBackwards", from.toString(), to.toString()));
        }
        var place = after == null ? Optional.<Place>empty() : Place.of(after);
        if (after != null && place.isEmpty()) {
            return refused(chromes.of(request).t("successes.api.noPlace", after));
        }
        var zone = clock.getZone();
        var found = told.page(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant(),
                place.orElse(null),
                MOST + 1);
        var shown = found.subList(0, Math.min(MOST, found.size()));
        return ResponseEntity.ok(new Page(
                shown,
                found.size() > MOST
                        ? new Place(shown.getLast().toldAt(), shown.getLast().id()).toString()
                        : null));
    }

    /**
     * @param next what to send as {@code after} for the rest; none where this is all
     */
    @Schema(name = "RecognitionPage")
    record Page(List<Recognition> recognitions, @Nullable String next) {}

    private static ResponseEntity<ProblemDetail> refused(String why) {
        return ResponseEntity.unprocessableContent()
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why));
    }
}
