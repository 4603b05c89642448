package fi.merkitys.successes.stories.outside;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;

/** One request of anybody, and its answer. */
record Exchange(HttpServletRequest request, HttpServletResponse response) {
    /** Whoever keeps it asks again each time: that costs little, and what was taken back is gone everywhere at once. */
    private static final String ASK_EACH_TIME = "public, no-cache";

    void send(Page page) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!page.searchable()) {
            noIndex();
        }
        if (new ServletWebRequest(request, response)
                .checkNotModified(page.etag(), page.modified().toEpochMilli())) {
            return;
        }
        response.setContentType(page.type());
        var compressed = page.compressed();
        if (compressed != null && takesGzip()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            write(compressed);
        } else {
            write(page.plain());
        }
    }

    /** What is not there: kept by nobody. */
    void absent(HttpStatus status, Page page) throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        noIndex();
        response.setContentType(page.type());
        write(page.plain());
    }

    private void noIndex() {
        response.setHeader("X-Robots-Tag", "noindex");
    }

    private boolean takesGzip() {
        var encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }

    private void write(byte[] content) throws IOException {
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
