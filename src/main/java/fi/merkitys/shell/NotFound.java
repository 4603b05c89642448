package fi.merkitys.shell;

/** What is not there, or what this viewer may not see: the two look the same from outside. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotFound() {
        super("not found, or not for this viewer", null, false, false);
    }
}
