package fi.merkitys.notifications;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.Bell;
import org.springframework.stereotype.Component;

@Component
class NoticeBell implements Bell {
    private static final int MANY = 100;
    private final Notices notices;

    NoticeBell(Notices notices) {
        this.notices = notices;
    }

    @Override
    public int unread(Viewer viewer) {
        return notices.unread(viewer.id(), MANY);
    }
}
