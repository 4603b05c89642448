package fi.merkitys.installation;

/** On whose behalf a transaction asks the database, which answers with what they may see. */
public sealed interface Asker {
    /** Nobody has signed in: such a transaction sees nothing of what is kept about people. */
    record Nobody() implements Asker {}

    /** @param id of the person who looks */
    record Person(long id) implements Asker {}

    /** Not for anybody's eyes as it is: see {@link fi.merkitys.installation.WholeOrganisation}. */
    record WholeOrganisation() implements Asker {}
}
