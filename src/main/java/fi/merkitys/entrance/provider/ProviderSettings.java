package fi.merkitys.entrance.provider;

import fi.merkitys.installation.CannotStart;
import fi.merkitys.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The organisation's identity provider, from {@code MERKITYS_PROVIDER_*}. Without an issuer there is none.
 *
 * @param issuer the address below which its description lies, as {@code .well-known/openid-configuration}
 * @param clientSecretFile a file that has the secret, in the place of the secret itself
 * @param name as people call it; stands on the button
 * @param scopes what it is asked to tell
 * @param employeeIdClaim the claim that tells the employee id; without it people are found by their e-mail
 * @param emailTrusted whether an e-mail counts that the provider does not say to be verified
 * @param rolesClaim the claim that tells roles, such as {@code groups}; without it roles are the directory's alone
 * @param roles what its values mean here, as {@code value:role} with commas between
 * @param only whether people may come in no other way; administrators always may
 */
@ConfigurationProperties("merkitys.provider")
public record ProviderSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Path clientSecretFile,
        @DefaultValue("Single sign-on") String name,
        @DefaultValue({"openid", "email"}) List<String> scopes,
        @Nullable String employeeIdClaim,
        @DefaultValue("false") boolean emailTrusted,
        @Nullable String rolesClaim,
        @DefaultValue List<String> roles,
        @DefaultValue("false") boolean only) {

    public ProviderSettings {
        scopes = Stream.concat(Stream.of("openid"), scopes.stream()).distinct().toList();
        roles = roles.stream().filter(ProviderSettings::given).toList();
        if (given(issuer) != given(clientId)) {
            throw new CannotStart(
                    "The identity provider is configured by half.",
                    "Give both MERKITYS_PROVIDER_ISSUER and MERKITYS_PROVIDER_CLIENT_ID, or neither.");
        }
        if (given(rolesClaim) == roles.isEmpty()) {
            throw new CannotStart(
                    "The roles of the identity provider are configured by half.",
                    "Give both MERKITYS_PROVIDER_ROLES_CLAIM and MERKITYS_PROVIDER_ROLES, or neither.");
        }
        meanings(roles);
    }

    public boolean on() {
        return given(issuer);
    }

    /** Whether others than administrators must come by the provider. */
    public boolean forced() {
        return on() && only;
    }

    /** None for a public client. */
    @Nullable
    String secret() {
        if (clientSecretFile == null || clientSecretFile.toString().isBlank()) {
            return given(clientSecret) ? clientSecret : null;
        }
        try {
            return Files.readString(clientSecretFile).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The secret for the identity provider cannot be read: " + clientSecretFile,
                    "Let MERKITYS_PROVIDER_CLIENT_SECRET_FILE name a file that the application may read.",
                    e);
        }
    }

    /** Which roles each value of the claim gives. */
    Map<String, Set<Role>> meanings() {
        return meanings(roles);
    }

    private static Map<String, Set<Role>> meanings(List<String> roles) {
        var meanings = new HashMap<String, Set<Role>>();
        for (var each : roles) {
            var at = each.lastIndexOf(':');
            var role = Arrays.stream(Role.values())
                    .filter(one -> at > 0
                            && one.key().equalsIgnoreCase(each.substring(at + 1).strip()))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart(
                            "MERKITYS_PROVIDER_ROLES has something that names no role: " + each,
                            "Write value:role with commas between, such as cc-leads:supervisor,cc-hr:hr."));
            meanings.computeIfAbsent(each.substring(0, at).strip(), any -> EnumSet.noneOf(Role.class))
                    .add(role);
        }
        return meanings;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    @Override
    public String toString() {
        return name + " at " + issuer;
    }
}
