package fi.merkitys.identity.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Our passkeys and their owners, as Spring Security asks for them. */
record KeptPasskeys(Passkeys passkeys) implements UserCredentialRepository {
    static CredentialRecord record(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("uses"))
                .uvInitialized(true)
                .backupEligible(row.getBoolean("may_be_copied"))
                .backupState(row.getBoolean("is_copied"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .label(row.getString("name"))
                .created(row.getObject("made_at", OffsetDateTime.class).toInstant())
                .build();
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("passkeys are removed by their owners");
    }

    @Override
    public void save(CredentialRecord record) {
        if (findByCredentialId(record.getCredentialId()) == null) {
            passkeys.add(record);
        } else if (!passkeys.used(record.getCredentialId(), record.getSignatureCount())) {
            throw new CopiedAuthenticator();
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        var found = passkeys.records(null, credential);
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return passkeys.records(handle, null);
    }

    /** The authenticator has been used less often than we have seen it: there are two of it. */
    static final class CopiedAuthenticator extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Owners by their handle; a handle is made elsewhere. */
    record Owners(Passkeys passkeys) implements PublicKeyCredentialUserEntityRepository {
        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return passkeys.owner(handle)
                    .map(person -> ImmutablePublicKeyCredentialUserEntity.builder()
                            .id(handle)
                            .name(person.toString())
                            .displayName(person.toString())
                            .build())
                    .orElse(null);
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
            return null;
        }

        @Override
        public void save(PublicKeyCredentialUserEntity owner) {
            throw new UnsupportedOperationException("owners are made with their handle");
        }

        @Override
        public void delete(Bytes handle) {
            throw new UnsupportedOperationException("owners stay");
        }
    }
}
