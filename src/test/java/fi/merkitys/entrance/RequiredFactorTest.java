package fi.merkitys.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.CannotStart;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequiredFactorTest {
    private static Viewer with(Role... roles) {
        return new Viewer(new PersonId(1), "Sanna", Set.of(roles), null, "auto", 0);
    }

    @Test
    void itIsRequiredOfTheRolesThatAreNamed() {
        var required = new RequiredFactor(List.of("administrator", " hr"));
        assertThat(required.of(with(Role.HR))).isTrue();
        assertThat(required.of(with(Role.AGENT, Role.ADMINISTRATOR))).isTrue();
        assertThat(required.of(with(Role.LEADER, Role.SUPERVISOR))).isFalse();
    }

    @Test
    void ofEverybodyOrOfNobody() {
        assertThat(new RequiredFactor(List.of("everybody")).of(with(Role.AGENT)))
                .isTrue();
        assertThat(new RequiredFactor(List.of("")).of(with(Role.ADMINISTRATOR))).isFalse();
    }

    @Test
    void aWordThatNamesNoRoleIsToldAtTheStart() {
        assertThatThrownBy(() -> new RequiredFactor(List.of("admins")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("admins");
    }
}
