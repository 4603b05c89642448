package fi.merkitys.demo;

import fi.merkitys.installation.OnBehalf;
import fi.merkitys.successes.webhooks.Way;
import fi.merkitys.successes.webhooks.Webhooks;
import java.net.URI;
import org.springframework.stereotype.Service;

/** The administrator has prepared an address of the office's chat, and paused it: nothing leaves a demo. */
@Service
class BringDemoWebhooks {
    /** A name that leads nowhere (RFC 2606). */
    private static final URI NOWHERE = URI.create("https://chat.merkitys.example/hooks/onnistumiset");

    private final Webhooks webhooks;
    private final OnBehalf onBehalf;
    private final DemoDirectory directory;

    BringDemoWebhooks(Webhooks webhooks, OnBehalf onBehalf, DemoDirectory directory) {
        this.webhooks = webhooks;
        this.onBehalf = onBehalf;
        this.directory = directory;
    }

    void of(DemoOrganisation demo) {
        var administrator = demo.people().stream()
                .filter(person -> person.is(DemoRole.ADMINISTRATOR))
                .findFirst()
                .map(person -> DemoDirectory.id(directory.people(), person.employeeId()))
                .orElseThrow();
        onBehalf.of(administrator.value(), () -> {
            if (webhooks.all().isEmpty()) {
                webhooks.make("Toimiston kanava", Way.SLACK, "fi", NOWHERE, administrator);
                webhooks.all().forEach(made -> webhooks.pause(made.id()));
            }
            return administrator;
        });
    }
}
