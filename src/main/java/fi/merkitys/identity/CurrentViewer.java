package fi.merkitys.identity;

import fi.merkitys.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The viewer of a request, read once for it. */
@Component
public class CurrentViewer {
    private static final String ATTRIBUTE = CurrentViewer.class.getName();
    private static final String UNKNOWABLE = ATTRIBUTE + ".unknowable";
    private final Viewers viewers;

    CurrentViewer(Viewers viewers) {
        this.viewers = viewers;
    }

    public Optional<Viewer> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Viewer known) {
            return Optional.of(known);
        }
        if (request.getAttribute(UNKNOWABLE) != null) {
            return Optional.empty();
        }
        var found = signedIn().flatMap(viewers::find);
        found.ifPresent(viewer -> request.setAttribute(ATTRIBUTE, viewer));
        return found;
    }

    /** Nobody need ask the database again that has not just answered. */
    public void cannotBeKnown(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
        request.setAttribute(UNKNOWABLE, true);
    }

    private static Optional<PersonId> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn principal
                ? Optional.of(new PersonId(principal.personId()))
                : Optional.empty();
    }
}
