package fi.merkitys.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form with a file is read to its end before its token can be checked, and files may be large. So nobody at the door
 * can send one, and whoever is signed in has to say beforehand how large it is: then there is room for it, or it is
 * refused before it is sent.
 */
final class RefuseFilesOfStrangers extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || !(known.getPrincipal() instanceof SignedIn)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (isOfUnknownLength(request)) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOfUnknownLength(HttpServletRequest request) {
        return request.getContentLengthLong() < 0
                && (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                        || request.getProtocol().startsWith("HTTP/2"));
    }
}
