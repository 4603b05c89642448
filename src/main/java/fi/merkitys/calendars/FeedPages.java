package fi.merkitys.calendars;

import fi.merkitys.identity.Secret;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** For calendar programs, which come without anybody who signs in. */
@Controller
class FeedPages {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private final ReadFeed feeds;

    FeedPages(ReadFeed feeds) {
        this.feeds = feeds;
    }

    /** Only the one program keeps it, and asks each time whether it still holds. */
    @GetMapping("/calendars/{secret}.ics")
    @Nullable
    ResponseEntity<byte[]> feed(@PathVariable String secret, WebRequest request, HttpServletResponse response) {
        var version = feeds.version(new Secret(secret)).orElseThrow(NotFound::new);
        response.setHeader("Cache-Control", "private, no-cache");
        var modified = version.lastModified().map(Instant::toEpochMilli).orElse(-1L);
        if (request.checkNotModified(version.etag(), modified)) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Content-Disposition", "attachment; filename=\"merkitys.ics\"")
                .body(feeds.written(version).getBytes(StandardCharsets.UTF_8));
    }
}
