package fi.merkitys.entrance;

import fi.merkitys.installation.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last line of the log at start: the address, and how to sign in. */
@Component
class WhereToBegin {
    private static final Logger log = LoggerFactory.getLogger(WhereToBegin.class);
    private final Organisations organisations;

    WhereToBegin(Organisations organisations) {
        this.organisations = organisations;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null) {
            log.info(
                    "Merkitys is at http://localhost:{} — {}",
                    context.getWebServer().getPort(),
                    how());
        }
    }

    private String how() {
        return organisations
                .find()
                .map(organisation -> organisation.demo()
                        ? "this is the demo organisation: pick anybody on the sign-in page."
                        : "sign in with your e-mail and password.")
                .orElse("nobody is here yet: its first page makes you the administrator.");
    }
}
