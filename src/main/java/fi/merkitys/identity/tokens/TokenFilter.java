package fi.merkitys.identity.tokens;

import fi.merkitys.identity.Scope;
import fi.merkitys.identity.SignedIn;
import fi.merkitys.people.PersonId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets scripts in with the tokens that were made for them. */
public final class TokenFilter extends OncePerRequestFilter {
    /** How whoever comes with a token of the organisation is named, before its number. */
    static final String ORGANISATIONS = "token-";

    private static final String BEARER = "Bearer ";
    private final Tokens tokens;

    public TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER + Tokens.PREFIX)) {
            tokens.find(header.substring(BEARER.length()).strip()).ifPresent(TokenFilter::letIn);
        }
        chain.doFilter(request, response);
    }

    private static void letIn(Tokens.Bearer bearer) {
        Object who = bearer.person() == null ? ORGANISATIONS + bearer.id() : SignedIn.as(new PersonId(bearer.person()));
        var authorities = bearer.scopes().stream()
                .map(Scope::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, authorities));
        SecurityContextHolder.setContext(context);
    }
}
