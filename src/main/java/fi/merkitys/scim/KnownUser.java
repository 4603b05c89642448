package fi.merkitys.scim;

import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the identity provider sees one.
 *
 * @param userName as the provider gave it; of somebody whom it has not touched, what they would sign in with
 * @param here whether they work here today
 */
record KnownUser(
        long id,
        String userName,
        @Nullable String externalId,
        String name,
        @Nullable String email,
        @Nullable String employeeId,
        @Nullable String language,
        @Nullable Long manager,
        @Nullable String managerName,
        @Nullable String team,
        boolean here) {

    User user() {
        var user = new User();
        user.setId(Long.toString(id));
        user.setExternalId(externalId);
        user.setUserName(userName);
        user.setDisplayName(name);
        user.setName(parts());
        user.setActive(here);
        user.setPreferredLanguage(language);
        if (email != null) {
            user.setEmails(List.of(
                    Email.builder().value(email).type("work").primary(true).build()));
        }
        var enterprise = enterprise();
        if (!enterprise.isEmpty()) {
            user.setEnterpriseUser(enterprise);
        }
        user.setMeta(Meta.builder().build());
        return user;
    }

    /** The directory has whole names: the last word stands for the family's. */
    private Name parts() {
        var at = name.lastIndexOf(' ');
        return at < 0
                ? Name.builder().formatted(name).givenName(name).build()
                : Name.builder()
                        .formatted(name)
                        .givenName(name.substring(0, at).strip())
                        .familyName(name.substring(at + 1))
                        .build();
    }

    private EnterpriseUser enterprise() {
        var enterprise = new EnterpriseUser();
        enterprise.setEmployeeNumber(employeeId);
        enterprise.setDepartment(team);
        if (manager != null) {
            enterprise.setManager(Manager.builder()
                    .value(Long.toString(manager))
                    .displayName(managerName)
                    .build());
        }
        return enterprise;
    }
}
