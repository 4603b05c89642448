package fi.merkitys.contacts.days;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.golive.Monitors;
import fi.merkitys.shell.Chromes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agent-days for other systems: one row for each person, day, client, queue and channel. */
@RestController
@Tag(name = "Contacts")
@PreAuthorize("hasAuthority('SCOPE_READ_AGENT_DAYS')")
class AgentDaysApi {
    private final AgentDays days;
    private final Chromes chromes;
    private final AuditTrail trail;

    AgentDaysApi(AgentDays days, Chromes chromes, AuditTrail trail) {
        this.days = days;
        this.chromes = chromes;
        this.trail = trail;
    }

    @Monitors
    @GetMapping("/api/agent-days")
    @Operation(
            summary = "Agent-days of a period, as CSV or, with Accept: application/json, as JSON",
            description = "Sums by person, day, client, queue and channel. Each measure stands beside the number of"
                    + " contacts that carried it; where that is 0 the measure is not available: empty, never 0.")
    @ApiResponse(
            responseCode = "200",
            content = {@Content(mediaType = "text/csv"), @Content(mediaType = "application/json")})
    @ApiResponse(responseCode = "409", description = "figures are off until the go-live checklist is filled in")
    @ApiResponse(responseCode = "422", description = "no such period")
    @Nullable
    ResponseEntity<ProblemDetail> read(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        if (to.isBefore(from)) {
            return ResponseEntity.unprocessableContent()
                    .body(ProblemDetail.forStatusAndDetail(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            chromes.of(request).t("contacts.api.periodBackwards", from.toString(), to.toString())));
        }
        trail.exported(null, PersonalData.FIGURES, "agent-days " + from + "/" + to);
        var json = wantsJson(request);
        response.setContentType(json ? MediaType.APPLICATION_JSON_VALUE : "text/csv;charset=UTF-8");
        var writer =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16);
        days.read(from, to, json ? new AgentDayJson(writer) : new AgentDayCsv(writer));
        writer.write(json ? "]" : "");
        // Not closed otherwise: what breaks off in the middle must not look like a whole answer.
        writer.close();
        return null;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json");
    }
}
