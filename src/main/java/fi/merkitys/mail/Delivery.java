package fi.merkitys.mail;

/** What the mail server made of a letter. */
sealed interface Delivery {
    record Taken() implements Delivery {}

    /** For good, this letter or this address. */
    record Refused(String problem) implements Delivery {}

    /** This letter, for now. */
    record NotNow(String problem) implements Delivery {}

    /** The server takes nothing from anybody at the moment; it is not the letter's fault. */
    record Away(String problem) implements Delivery {}
}
