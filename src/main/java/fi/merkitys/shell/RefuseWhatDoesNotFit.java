package fi.merkitys.shell;

import fi.merkitys.installation.DataDirectory;
import fi.merkitys.installation.Room;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** An upload that says it is larger than the disk has room for need not be sent at all. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefuseWhatDoesNotFit extends OncePerRequestFilter {
    /** With a full disk forms still work, and somebody can sign in and see to it. */
    private static final long LARGEST_FORM = 1L << 20;

    private final DataDirectory data;

    RefuseWhatDoesNotFit(DataDirectory data) {
        this.data = data;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= LARGEST_FORM;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Room.on(data.path()).isThereFor(request.getContentLengthLong())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.INSUFFICIENT_STORAGE.value());
        }
    }
}
