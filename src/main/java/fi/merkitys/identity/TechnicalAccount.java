package fi.merkitys.identity;

import fi.merkitys.installation.Installation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** The account of scripts: one bearer token from the environment, just what {@link Scope#TO_SET_UP} allows, no person. */
class TechnicalAccount extends OncePerRequestFilter {
    static final String NAME = "technical-account";
    private static final String BEARER = "Bearer ";
    private final byte @Nullable [] expected;

    TechnicalAccount(Installation installation) {
        var token = installation.api().token();
        expected = token == null || token.isBlank() ? null : token.strip().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER) && matches(header.substring(BEARER.length()))) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(NAME, null, authorities()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** In constant time, so that the answer's delay tells nothing about the token. */
    private boolean matches(String token) {
        return expected != null && MessageDigest.isEqual(expected, token.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static List<SimpleGrantedAuthority> authorities() {
        return Scope.TO_SET_UP.stream()
                .map(scope -> new SimpleGrantedAuthority(scope.authority()))
                .toList();
    }
}
