package fi.merkitys.scim;

import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider wants of a person. Names and addresses come in several attributes that say the same: where
 * they differ, the one that has changed counts.
 *
 * @param whole whether what is not told is to be taken away; otherwise it stays
 */
record Wish(User user, @Nullable KnownUser present, boolean whole) {
    String userName() {
        return user.getUserName().map(String::strip).orElse("");
    }

    Optional<String> externalId() {
        return user.getExternalId().filter(text -> !text.isBlank());
    }

    String name() {
        var was = present == null ? null : present.user();
        var given = Stream.of(displayName(user), formatted(user), parts(user)).flatMap(Optional::stream);
        return Stream.concat(
                        given.filter(name -> was == null || !sameAs(name, was)),
                        Stream.of(present == null ? userName() : present.name()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean sameAs(String name, User was) {
        return displayName(was).filter(name::equals).isPresent();
    }

    private static Optional<String> displayName(User user) {
        return text(user.getDisplayName());
    }

    private static Optional<String> formatted(User user) {
        return text(user.getName().flatMap(Name::getFormatted));
    }

    private static Optional<String> parts(User user) {
        var given = user.getName().flatMap(Name::getGivenName).orElse("");
        var family = user.getName().flatMap(Name::getFamilyName).orElse("");
        return text(Optional.of((given + " " + family).strip()));
    }

    /** The primary one, else that of work, else the first; the user name where it is an address. */
    @Nullable
    String email() {
        var emails = user.getEmails();
        var told = Stream.of(
                        emails.stream().filter(Email::isPrimary),
                        emails.stream()
                                .filter(email -> email.getType()
                                        .filter("work"::equalsIgnoreCase)
                                        .isPresent()),
                        emails.stream())
                .flatMap(stream -> stream)
                .flatMap(email -> email.getValue().stream())
                .map(String::strip)
                .filter(email -> !email.isEmpty())
                .findFirst();
        if (told.isPresent()) {
            return told.get();
        }
        return present == null
                ? Optional.of(userName()).filter(name -> name.contains("@")).orElse(null)
                : whole ? null : present.email();
    }

    @Nullable
    String employeeId() {
        return enterprise()
                .flatMap(EnterpriseUser::getEmployeeNumber)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .orElse(present == null || whole ? null : present.employeeId());
    }

    /** The id of who leads the person. */
    @Nullable
    String manager() {
        return enterprise()
                .flatMap(EnterpriseUser::getManager)
                .flatMap(Manager::getValue)
                .filter(text -> !text.isBlank())
                .orElse(presentManager() == null || whole ? null : presentManager());
    }

    private @Nullable String presentManager() {
        return present == null || present.manager() == null
                ? null
                : present.manager().toString();
    }

    boolean changesManager() {
        return !Objects.equals(manager(), presentManager());
    }

    /** A department is a team; which team, groups may say as well, so that its absence takes nobody out of one. */
    @Nullable
    String team() {
        return enterprise()
                .flatMap(EnterpriseUser::getDepartment)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .orElse(present == null ? null : present.team());
    }

    boolean here() {
        return user.isActive().orElse(present == null || present.here());
    }

    Optional<String> language() {
        return text(user.getPreferredLanguage())
                .map(text -> text.split("[-_]")[0])
                .filter(language -> Set.of("en", "fi", "lt").contains(language));
    }

    private Optional<EnterpriseUser> enterprise() {
        return user.getEnterpriseUser();
    }

    private static Optional<String> text(Optional<String> text) {
        return text.map(String::strip).filter(one -> !one.isEmpty());
    }
}
