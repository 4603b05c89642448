package fi.merkitys.identity.passkeys;

import fi.merkitys.identity.Viewers;
import fi.merkitys.installation.OwnAddress;
import fi.merkitys.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What browser and device are asked to do, and what came of it. The device must check who holds it, by a finger, a face
 * or a code: so a passkey is something one has and something one is or knows.
 */
@Service
public class PasskeyCeremony {
    private static final Logger log = LoggerFactory.getLogger(PasskeyCeremony.class);
    private static final String NEW = "new";
    private static final String SIGN_IN = "sign-in";
    private static final List<PublicKeyCredentialParameters> KINDS = List.of(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256);

    private final Passkeys passkeys;
    private final Viewers viewers;
    private final OwnAddress address;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremony(Passkeys passkeys, Viewers viewers, OwnAddress address, Clock clock) {
        this.passkeys = passkeys;
        this.viewers = viewers;
        this.address = address;
        this.clock = clock;
    }

    /** Passkeys are bound to an address: without one that is known for sure there are none. */
    public boolean possible(HttpServletRequest request) {
        return address.of(request).isPresent();
    }

    /** What the browser needs to make a new passkey, in JSON. */
    @Transactional
    public String begin(PersonId person, String name, String displayName, HttpServletRequest request) {
        var challenge = Challenge.remember(NEW, clock.instant(), request);
        return json.writeValueAsString(newOptions(person, name, displayName, challenge, request));
    }

    /** Whether the passkey was taken in; the browser's answer is in JSON. */
    @Transactional
    public boolean add(PersonId person, String label, String answer, HttpServletRequest request) {
        var challenge = Challenge.take(NEW, clock.instant(), request);
        if (challenge.isEmpty()) {
            return false;
        }
        try {
            var credential = json.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            operations(request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            newOptions(person, "-", "-", challenge.get(), request),
                            new RelyingPartyPublicKey(credential, label)));
            return true;
        } catch (RuntimeException e) {
            log.warn("a new passkey of person {} was not taken in: {}", person, e.toString());
            return false;
        }
    }

    private PublicKeyCredentialCreationOptions newOptions(
            PersonId person, String name, String displayName, Bytes challenge, HttpServletRequest request) {
        var handle = passkeys.handle(person);
        return PublicKeyCredentialCreationOptions.builder()
                .rp(relyingParty(request))
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle)
                        .name(name)
                        .displayName(displayName)
                        .build())
                .challenge(challenge)
                .pubKeyCredParams(KINDS)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .excludeCredentials(passkeys.records(handle, null).stream()
                        .map(PasskeyCeremony::descriptor)
                        .toList())
                .timeout(Challenge.HOLDS)
                .build();
    }

    private static PublicKeyCredentialDescriptor descriptor(CredentialRecord record) {
        return PublicKeyCredentialDescriptor.builder()
                .id(record.getCredentialId())
                .transports(record.getTransports())
                .build();
    }

    /** What the browser needs to sign in with whichever passkey the person picks, in JSON. */
    public String ask(HttpServletRequest request) {
        return json.writeValueAsString(signInOptions(Challenge.remember(SIGN_IN, clock.instant(), request), request));
    }

    private PublicKeyCredentialRequestOptions signInOptions(Bytes challenge, HttpServletRequest request) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(relyingParty(request).getId())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(Challenge.HOLDS)
                .build();
    }

    /** Who it is, by the browser's answer in JSON; somebody who is still here. */
    @Transactional
    public Optional<PersonId> answer(String answer, HttpServletRequest request) {
        var challenge = Challenge.take(SIGN_IN, clock.instant(), request);
        if (challenge.isEmpty()) {
            return Optional.empty();
        }
        try {
            var credential =
                    json.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var owner = operations(request)
                    .authenticate(
                            new RelyingPartyAuthenticationRequest(signInOptions(challenge.get(), request), credential));
            return passkeys.owner(owner.getId())
                    .filter(person -> viewers.find(person).isPresent());
        } catch (RuntimeException e) {
            log.warn("a passkey opened nothing: {}", e.toString());
            return Optional.empty();
        }
    }

    private PublicKeyCredentialRpEntity relyingParty(HttpServletRequest request) {
        var host = URI.create(address.of(request).orElseThrow()).getHost();
        return PublicKeyCredentialRpEntity.builder().id(host).name("Merkitys").build();
    }

    private Webauthn4JRelyingPartyOperations operations(HttpServletRequest request) {
        return new Webauthn4JRelyingPartyOperations(
                new KeptPasskeys.Owners(passkeys),
                new KeptPasskeys(passkeys),
                relyingParty(request),
                Set.of(address.origin(request).orElseThrow()));
    }
}
