package fi.merkitys.installation;

/** Tells on whose behalf the present thread works. */
@FunctionalInterface
public interface WhoAsks {
    Asker now();
}
