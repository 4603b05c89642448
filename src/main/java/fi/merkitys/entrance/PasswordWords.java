package fi.merkitys.entrance;

import fi.merkitys.identity.passwords.Weakness;

/** Why a password will not do, by the keys of the sentences. */
final class PasswordWords {
    private PasswordWords() {}

    static String of(Weakness weakness) {
        return switch (weakness) {
            case SHORT -> "entrance.password.short";
            case COMMON -> "entrance.password.common";
            case PERSONAL -> "entrance.password.personal";
        };
    }
}
