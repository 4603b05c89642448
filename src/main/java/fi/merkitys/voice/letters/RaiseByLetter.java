package fi.merkitys.voice.letters;

import fi.merkitys.identity.Viewer;
import fi.merkitys.mail.ReceivedLetter;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.pictures.Picture;
import fi.merkitys.pictures.Pictures;
import fi.merkitys.voice.ItemId;
import fi.merkitys.voice.Items;
import fi.merkitys.voice.NewItem;
import fi.merkitys.voice.RaiseItem;
import fi.merkitys.voice.RaiseWithPicture;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises what a letter says, once, and tells its sender whose it is now, or that nothing came of it. */
@Service
class RaiseByLetter {
    private final RaiseWithPicture raise;
    private final ReadLetters letters;
    private final Items items;
    private final Pictures pictures;
    private final Notices notices;

    RaiseByLetter(RaiseWithPicture raise, ReadLetters letters, Items items, Pictures pictures, Notices notices) {
        this.raise = raise;
        this.letters = letters;
        this.items = items;
        this.pictures = pictures;
        this.notices = notices;
    }

    /** The words count: one that cannot be read is left out. */
    @Nullable
    Picture picture(ReceivedLetter letter) throws MessagingException, IOException {
        var attached = letter.picture();
        if (attached.isEmpty()) {
            return null;
        }
        try (var content = attached.get()) {
            return pictures.read(content) instanceof Pictures.Read read ? read.picture() : null;
        }
    }

    /** @return whether it came in, now or before */
    @Transactional
    public boolean now(NewItem item, @Nullable Picture picture, String name, Viewer sender) {
        if (!letters.isNew(name)) {
            return true;
        }
        return switch (raise.now(item, picture)) {
            case RaiseItem.Raised raised -> {
                tellOwner(raised.id(), sender);
                yield true;
            }
            case RaiseItem.NotSaid any -> {
                tell(sender, "voice.notice.notTaken", List.of(), "/voice/new");
                yield false;
            }
        };
    }

    /** The page tells it at once to whoever raises something there. */
    private void tellOwner(ItemId id, Viewer sender) {
        items.find(id, sender)
                .ifPresent(item -> tell(
                        sender, "voice.notice.received", List.of(item.progress().owner()), item.path()));
    }

    private void tell(Viewer to, String key, List<Object> args, String path) {
        notices.tell(new Notice(to.id(), Topic.VOICE, key, args, path));
    }
}
