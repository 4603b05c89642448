package fi.merkitys.entrance;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.PasskeyChanged;
import fi.merkitys.identity.Viewers;
import fi.merkitys.mail.Outbox;
import fi.merkitys.mail.Stationery;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of a new key to their account: who did not make it themselves learns of it. */
@Component
class PasskeyLetters {
    private final Accounts accounts;
    private final Viewers viewers;
    private final Outbox outbox;
    private final Stationery stationery;

    PasskeyLetters(Accounts accounts, Viewers viewers, Outbox outbox, Stationery stationery) {
        this.accounts = accounts;
        this.viewers = viewers;
        this.outbox = outbox;
        this.stationery = stationery;
    }

    @EventListener
    void on(PasskeyChanged event) {
        var email = accounts.holder(event.person()).map(Accounts.Holder::email).orElse("");
        var viewer = viewers.find(event.person());
        if (!event.added() || !outbox.on() || email.isEmpty() || viewer.isEmpty()) {
            return;
        }
        var words = stationery.wording(viewer.get().language());
        outbox.post(stationery.write(
                email,
                words,
                words.t("entrance.letter.passkey.subject"),
                List.of(
                        words.t("entrance.letter.hello", viewer.get().name()),
                        words.t("entrance.letter.passkey.body", event.name()),
                        words.t("entrance.letter.passkey.notMe")),
                words.t("entrance.letter.passkey.action"),
                "/account"));
    }
}
