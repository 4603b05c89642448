package fi.merkitys.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.people.Role;
import fi.merkitys.shell.TestWording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MerkitysTest
class ScopeWordsTest {
    @Autowired
    ScopeWords words;

    @Autowired
    Cast cast;

    @Test
    void aScopeIsSaidAsPeopleWould() {
        var red = cast.assemble().red();
        var scope = new Scope(red, null, null, null, "voice", Role.AGENT, ">90");
        assertThat(words.of(scope, TestWording.in("en"))).isEqualTo("Team Red, voice, Agent, tenure >90");
        assertThat(words.of(scope, TestWording.in("fi")))
                .isEqualTo("Tiimi Red, puhelut, Asiakaspalvelija, työsuhteen kesto >90");
        assertThat(words.of(Scope.EVERYBODY, TestWording.in("lt"))).isEqualTo("visi");
    }

    @Test
    void aChannelOfTheContactSystemsOwnKeepsItsName() {
        assertThat(ScopeWords.channel("video kiosk", TestWording.in("fi"))).isEqualTo("video kiosk");
    }
}
