package fi.merkitys.golive;

/** Somebody asks for figures before the checklist is filled in. */
final class NotLive extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotLive() {
        super("figures are off until the go-live checklist is filled in", null, false, false);
    }
}
