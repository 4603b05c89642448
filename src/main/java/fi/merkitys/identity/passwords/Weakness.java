package fi.merkitys.identity.passwords;

/** Why a password is not good enough. */
public enum Weakness {
    SHORT,
    /** One of the first that an attacker tries, or made like them. */
    COMMON,
    /** It has the person's own name or e-mail address in it. */
    PERSONAL
}
