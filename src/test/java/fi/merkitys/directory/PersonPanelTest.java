package fi.merkitys.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.Viewers;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Relations;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.Chrome;
import fi.merkitys.shell.Fragments;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@MerkitysTest
class PersonPanelTest {
    @Autowired
    PersonCards cards;

    @Autowired
    Fragments fragments;

    @Autowired
    RelatePeople relate;

    @Autowired
    Relations relations;

    @Autowired
    fi.merkitys.audit.AuditTrail trail;

    @Autowired
    Viewers viewers;

    @Autowired
    fi.merkitys.shell.Chromes chromes;

    @Autowired
    Cast cast;

    @Test
    void panelsAreAskedForEachViewerAndStandInOrder() {
        var members = cast.assemble();
        var aino = members.get("Aino");
        var pages = new PersonPages(
                cards,
                List.of(new OwnOnly("second", 20), new OwnOnly("first", 10)),
                fragments,
                relate,
                relations,
                trail);
        assertThat(panels(pages, aino, viewer(aino)))
                .extracting(shown -> shown.model().get("name"))
                .containsExactly("first", "second");
        assertThat(panels(pages, aino, viewer(members.get("Mantas")))).isEmpty();
    }

    @Test
    void aPanelsTemplateIsDrawnWithItsModelAndTheChrome() {
        var output = new StringOutput();
        fragments.of("shell/avatar", Map.of("name", "Aino Laine"), chrome()).writeTo(output);
        assertThat(output.toString()).contains("AL");
    }

    private Chrome chrome() {
        return chromes.of(new MockHttpServletRequest());
    }

    private Viewer viewer(PersonId id) {
        return viewers.find(id).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<PersonPanel.Shown> panels(PersonPages pages, PersonId person, Viewer viewer) {
        return (List<PersonPanel.Shown>)
                pages.person(person.value(), viewer).getModel().getOrDefault("panels", List.of());
    }

    /** Shows itself to the person alone. */
    private record OwnOnly(String name, int order) implements PersonPanel {
        @Override
        public Set<Data> tells() {
            return Set.of();
        }

        @Override
        public Optional<Shown> show(Viewer viewer, PersonId person) {
            return viewer.id().equals(person)
                    ? Optional.of(new Shown("shell/avatar", Map.of("name", name)))
                    : Optional.empty();
        }
    }
}
