package fi.merkitys.contacts.imports;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** On to another page after a form was sent, be it by the browser itself or by htmx. */
public final class Onward {
    private Onward() {}

    public static @Nullable String to(String path, @Nullable String htmx, HttpServletResponse response) {
        if (htmx == null) {
            return "redirect:" + path;
        }
        response.setHeader("HX-Redirect", path);
        response.setStatus(HttpStatus.NO_CONTENT.value());
        return null;
    }
}
