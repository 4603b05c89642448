package fi.merkitys.contacts.imports;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The file of a script's request: its body, or its first part that is a file. The parameters are read from the address
 * only: asked for a parameter, the container would take a body that calls itself a form, as curl's does, for one.
 */
public record GivenFile(
        HttpServletRequest request, @Nullable Part part) {
    private static final int LONGEST_NAME = 200;

    static GivenFile of(HttpServletRequest request) throws IOException, ServletException {
        var type = request.getContentType();
        return new GivenFile(
                request,
                type != null && type.startsWith("multipart/") ? fileIn(request).orElse(null) : null);
    }

    private static Optional<Part> fileIn(HttpServletRequest request) throws IOException, ServletException {
        return request.getParts().stream()
                .filter(part -> part.getSubmittedFileName() != null)
                .findFirst();
    }

    String query(String name) {
        var address = request.getQueryString();
        if (address == null) {
            return "";
        }
        var value = UriComponentsBuilder.newInstance()
                .query(address)
                .build()
                .getQueryParams()
                .getFirst(name);
        return value == null ? "" : UriUtils.decode(value.replace('+', ' '), java.nio.charset.StandardCharsets.UTF_8);
    }

    String name() {
        var given = part == null ? query("file") : part.getSubmittedFileName();
        return plain(given == null || given.isBlank() ? "contacts.csv" : given);
    }

    /** Without the directories that some browsers send, and not longer than a line. */
    public static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
    }

    /** None where there is not a single byte. */
    @Nullable
    InputStream content() throws IOException {
        var type = request.getContentType();
        if (part == null && type != null && type.startsWith("multipart/")) {
            return null;
        }
        var content = new PushbackInputStream(part == null ? request.getInputStream() : part.getInputStream());
        int first = content.read();
        if (first < 0) {
            content.close();
            return null;
        }
        content.unread(first);
        return content;
    }

    /** Whether somebody chose a file, be it an empty one. */
    public static boolean isNamed(@Nullable MultipartFile file) {
        var name = file == null ? null : file.getOriginalFilename();
        return name != null && !name.isBlank();
    }
}
