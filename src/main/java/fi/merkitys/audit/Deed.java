package fi.merkitys.audit;

import java.util.Locale;

/** What the audit trail keeps on record. */
enum Deed {
    LOOKED,
    EXPORTED,
    ROLES_CHANGED,
    SIGNED_IN,
    SIGNED_OUT,
    NOT_SIGNED_IN,
    PASSWORD_CHANGED,
    SESSIONS_ENDED,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    SCREEN_MADE,
    SCREEN_REVOKED,
    WEBHOOK_MADE,
    WEBHOOK_REMOVED,
    HANDLER_NAMED,
    HANDLER_RELEASED,
    CORRECTION_ASKED,
    CORRECTION_ANSWERED,
    DEPUTY_NAMED,
    DEPUTY_ENDED,
    ERASED,
    GO_LIVE_FILLED_IN,
    GO_LIVE_WITHDRAWN,
    RETENTION_CHANGED,
    STORY_TOLD,
    STORY_TAKEN_BACK;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
