package fi.merkitys.shell;

/** Something was there, and is not kept any more. */
public final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1;
}
