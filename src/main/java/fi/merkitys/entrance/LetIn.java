package fi.merkitys.entrance;

import fi.merkitys.entrance.provider.ProviderSettings;
import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.Viewers;
import fi.merkitys.identity.codes.SecondFactors;
import fi.merkitys.identity.passkeys.Passkeys;
import fi.merkitys.identity.passwords.KnownDevices;
import fi.merkitys.identity.sessions.BeginSession;
import fi.merkitys.identity.sessions.HalfIn;
import fi.merkitys.identity.sessions.Way;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/** Opens the door to somebody who has proved who they are, and shows them to the page they came for. */
@Component
public class LetIn {
    private static final String DEVICE = "known-device";
    private static final String SHUT = "redirect:/sign-in/refusals/provider-only";
    private final BeginSession begin;
    private final KnownDevices devices;
    private final RequestCache wanted;
    private final SecondFactors factors;
    private final ProviderSettings provider;
    private final Viewers viewers;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final RequiredFactor required;
    private final Clock clock;

    LetIn(
            BeginSession begin,
            KnownDevices devices,
            RequestCache wanted,
            SecondFactors factors,
            ProviderSettings provider,
            Viewers viewers,
            Accounts accounts,
            Passkeys passkeys,
            RequiredFactor required,
            Clock clock) {
        this.passkeys = passkeys;
        this.required = required;
        this.accounts = accounts;
        this.begin = begin;
        this.provider = provider;
        this.viewers = viewers;
        this.devices = devices;
        this.wanted = wanted;
        this.factors = factors;
        this.clock = clock;
    }

    /**
     * Whoever has a second factor is asked for it first.
     *
     * @return the view to go on with
     */
    String unlessAsked(PersonId person, Way way, HttpServletRequest request, HttpServletResponse response) {
        if (shut(person, way)) {
            return SHUT;
        }
        if (!factors.has(person) && !mustShowPasskey(person)) {
            return now(person, way, request, response);
        }
        HalfIn.remember(person, way, clock.instant(), request);
        return "redirect:/second-factor";
    }

    /** Of whom a second factor is required, and who has passkeys alone. */
    private boolean mustShowPasskey(PersonId person) {
        return viewers.find(person).filter(required::of).isPresent()
                && !passkeys.of(person).isEmpty();
    }

    /**
     * Where the organisation wants its provider to be the only door, others than administrators find the others shut.
     *
     * @return the view to go on with
     */
    public String now(PersonId person, Way way, HttpServletRequest request, HttpServletResponse response) {
        if (shut(person, way)) {
            return SHUT;
        }
        begin.of(person, way, request);
        if (way == Way.PASSWORD && device(request).isEmpty()) {
            remember(devices.remember(person), request, response);
        }
        if (way == Way.PASSWORD && accounts.isFirst(person)) {
            FirstThings.wantOwnPassword(request);
        }
        return "redirect:" + page(request, response);
    }

    private boolean shut(PersonId person, Way way) {
        return provider.forced()
                && way != Way.PROVIDER
                && viewers.find(person)
                        .filter(viewer -> viewer.is(Role.ADMINISTRATOR))
                        .isEmpty();
    }

    static Optional<String> device(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, DEVICE)).map(Cookie::getValue);
    }

    private static void remember(String token, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(DEVICE, token);
        cookie.setPath("/sign-in");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KnownDevices.REMEMBERED.toSeconds());
        response.addCookie(cookie);
    }

    /** Always one of ours: of the address only path and question count. */
    private String page(HttpServletRequest request, HttpServletResponse response) {
        var page = wanted.getRequest(request, response);
        if (page == null) {
            return "/";
        }
        wanted.removeRequest(request, response);
        var address = UriComponentsBuilder.fromUriString(page.getRedirectUrl()).build();
        var path = "/" + String.valueOf(address.getPath()).replaceAll("^[/\\\\]+", "");
        return address.getQuery() == null ? path : path + "?" + address.getQuery();
    }
}
