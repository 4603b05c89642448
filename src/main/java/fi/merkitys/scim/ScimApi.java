package fi.merkitys.scim;

import de.captaingoldfish.scim.sdk.common.constants.HttpHeader;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.InternalServerException;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import fi.merkitys.installation.OwnAddress;
import fi.merkitys.people.Profiles;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hands requests to the SCIM library, which knows the protocol, and its answers back. */
@RestController
class ScimApi {
    private static final Logger log = LoggerFactory.getLogger(ScimApi.class);
    private static final String TYPE = "scimType";
    private static final Authorization AT_THE_DOOR = new AlreadyChecked();
    private final ResourceEndpoint endpoint;
    private final Profiles profiles;
    private final TransactionOperations transactions;
    private final OwnAddress address;

    ScimApi(ResourceEndpoint endpoint, Profiles profiles, TransactionOperations transactions, OwnAddress address) {
        this.endpoint = endpoint;
        this.profiles = profiles;
        this.transactions = transactions;
        this.address = address;
    }

    @GetMapping({"/scim/v2/{kind}", "/scim/v2/{kind}/{id}"})
    ResponseEntity<byte[]> read(HttpServletRequest request) {
        return answer(handle(HttpMethod.GET, null, request));
    }

    /** The same question as by GET, for filters that are too long for an address. */
    @PostMapping("/scim/v2/{kind}/.search")
    ResponseEntity<byte[]> search(@RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        return answer(handle(HttpMethod.POST, body, request));
    }

    @PostMapping("/scim/v2/{kind}")
    ResponseEntity<byte[]> create(@RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        return answer(change(HttpMethod.POST, body, request));
    }

    @PutMapping("/scim/v2/{kind}/{id}")
    ResponseEntity<byte[]> replace(@RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        return answer(change(HttpMethod.PUT, body, request));
    }

    @PatchMapping("/scim/v2/{kind}/{id}")
    ResponseEntity<byte[]> patch(@RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        return answer(change(HttpMethod.PATCH, body, request));
    }

    @DeleteMapping("/scim/v2/{kind}/{id}")
    ResponseEntity<byte[]> remove(HttpServletRequest request) {
        return answer(change(HttpMethod.DELETE, null, request));
    }

    /** What is read, changed and written belongs together: two changes of one team do not undo each other. */
    private ScimResponse change(HttpMethod method, byte @Nullable [] body, HttpServletRequest request) {
        return Objects.requireNonNull(transactions.execute(state -> {
            profiles.hold();
            var response = handle(method, body, request);
            if (response.getHttpStatus() >= 400) {
                state.setRollbackOnly();
            }
            return response;
        }));
    }

    private ScimResponse handle(HttpMethod method, byte @Nullable [] body, HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var url = address.of(request).orElse("http://localhost") + request.getRequestURI() + query;
        var response = endpoint.handleRequest(
                url,
                method,
                body == null ? null : new String(body, StandardCharsets.UTF_8),
                Map.of(HttpHeader.CONTENT_TYPE_HEADER, HttpHeader.SCIM_CONTENT_TYPE),
                new Context(AT_THE_DOOR));
        if (response instanceof ErrorResponse error && response.getHttpStatus() == 400) {
            callByTheirName(error, method, request);
        }
        return response;
    }

    /** The library leaves out, or takes for a filter, what RFC 7644 has names for. */
    private static void callByTheirName(ErrorResponse error, HttpMethod method, HttpServletRequest request) {
        var type = error.getScimType();
        if (method == HttpMethod.GET && type.isEmpty() && request.getParameter("filter") != null) {
            error.put(TYPE, ScimType.RFC7644.INVALID_FILTER);
        } else if (method == HttpMethod.PATCH
                && type.filter(ScimType.RFC7644.INVALID_FILTER::equals).isPresent()) {
            error.put(TYPE, ScimType.RFC7644.INVALID_PATH);
        }
    }

    /** Of our own mistakes the log tells; nothing of the inside shows. */
    private static ResponseEntity<byte[]> answer(ScimResponse response) {
        var shown = response;
        if (response.getHttpStatus() >= 500 && response instanceof ErrorResponse error) {
            log.error("SCIM: {}", error.getDetail().orElse("no detail"), error.getScimException());
            shown = new ErrorResponse(new InternalServerException("Something went wrong here, not with the request."));
        }
        var answer = ResponseEntity.status(shown.getHttpStatus());
        shown.getHttpHeaders().forEach(answer::header);
        return shown.isEmpty() ? answer.build() : answer.body(shown.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever gets here came with a token for it. */
    private static final class AlreadyChecked implements Authorization {
        @Override
        public Set<String> getClientRoles() {
            return Set.of();
        }

        @Override
        public boolean authenticate(Map<String, String> headers, Map<String, String> parameters) {
            return true;
        }
    }
}
