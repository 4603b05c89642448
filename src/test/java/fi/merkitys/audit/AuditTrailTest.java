package fi.merkitys.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.Accounts;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class AuditTrailTest {
    @Autowired
    Cast cast;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Chain chain;

    @Autowired
    TrailOfPerson trail;

    @Autowired
    Accounts accounts;

    Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
    }

    @Test
    void aLookAtSomebodysDataStaysOnRecordOnce() throws Exception {
        open("/people/" + id("Aino"), "Eero");
        open("/people/" + id("Aino"), "Eero");

        assertThat(entries()).containsExactly("Eero looked employment {Aino}");
    }

    @Test
    void whatEverybodyMayReadLeavesNoEntryNorDoesALookAtOneself() throws Exception {
        open("/people/" + id("Aino"), "Aino");
        open("/people/" + id("Aino"), "Mantas");

        assertThat(entries()).isEmpty();
    }

    @Test
    void hrIsShownMoreAndAllOfItStaysOnRecord() throws Exception {
        jdbc.sql("update people.person set employee_id = 'E1' where id = :id")
                .param("id", id("Aino"))
                .update();

        open("/people/" + id("Aino"), "Sanna");

        assertThat(entries()).containsExactly("Sanna looked employment {Aino}", "Sanna looked identifiers {Aino}");
    }

    @Test
    void aNewRoleStaysOnRecordAnotherChangeDoesNot() throws Exception {
        change("agent", "Aino Aalto");
        change("coach", "Aino Aalto");

        assertThat(entries()).containsExactly("Petri roles_changed {Aino Aalto} coach");
    }

    @Test
    void theDirectoryAsAFileStaysOnRecord() throws Exception {
        open("/people.csv", "Sanna");

        assertThat(entries()).containsExactly("Sanna exported employment everybody people.csv");
    }

    @Test
    void whoeverTriesAWrongPasswordIsToldToItsOwner() throws Exception {
        accounts.open(members.get("Aino"), "kolme-vihreää-omenaa");

        web.perform(post("/sign-in")
                .param("email", "aino@testi.example")
                .param("password", "not-it-at-all")
                .with(csrf()));

        assertThat(jdbc.sql("select actor, deed, people, about from audit.entry")
                        .query()
                        .singleRow())
                .containsEntry("actor", "nobody")
                .containsEntry("deed", "not_signed_in")
                .containsEntry("about", "127.0.0.1");
        assertThat(trail.all(members.get("Aino"))).hasSize(1);
        assertThat(trail.all(members.get("Mantas"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set people = '{}'",
                "delete from audit.entry",
                "truncate audit.entry cascade",
                "update audit.seal set hash = sha256('')",
                "delete from audit.seal",
                "truncate audit.seal"
            })
    void nobodyChangesWhatIsWritten(String sql) throws Exception {
        open("/people.csv", "Sanna");
        chain.seal();

        assertThatThrownBy(() -> byOwner(sql)).hasMessageContaining("only added to");
    }

    @Test
    void theChainHoldsAsLongAsNothingIsRewritten() throws Exception {
        open("/people.csv", "Sanna");
        open("/people/" + id("Aino"), "Eero");
        assertThat(chain.seal()).isEqualTo(2);
        open("/people/" + id("Liisa"), "Kalle");

        assertThat(chain.verify())
                .isInstanceOfSatisfying(
                        Chain.Finding.Whole.class,
                        whole -> assertThat(whole.entries()).isEqualTo(2));

        assertThat(chain.seal()).isEqualTo(1);
        rewritten("update audit.entry set actor_id = actor_id + 1 where deed = 'looked' and id = (select min(id) from"
                + " audit.entry where deed = 'looked')");
        assertThat(chain.verify()).isEqualTo(new Chain.Finding.Broken(2));
    }

    @Test
    void anEntryThatLosesItsSealIsMissed() throws Exception {
        open("/people.csv", "Sanna");
        open("/people/" + id("Aino"), "Eero");
        chain.seal();
        var last = jdbc.sql("select max(id) from audit.entry").query(Long.class).single();

        rewritten("delete from audit.seal where entry_id = " + last);

        assertThat(chain.verify()).isEqualTo(new Chain.Finding.Unsealed(last));
    }

    /** As whoever owns the tables could. */
    private void rewritten(String sql) {
        byOwner("alter table audit.entry disable trigger user");
        byOwner("alter table audit.seal disable trigger user");
        byOwner(sql);
    }

    private void byOwner(String sql) {
        jdbc.sql("select tests.by_owner(?)").param(sql).query().singleRow();
    }

    private long id(String name) {
        return members.get(name).value();
    }

    private void open(String path, String who) throws Exception {
        web.perform(get(path).with(Cast.as(members.get(who)))).andExpect(status().isOk());
    }

    private void change(String role, String name) throws Exception {
        web.perform(post("/people/" + id("Aino"))
                        .param("name", name)
                        .param("email", "aino@testi.example")
                        .param("roles", role)
                        .param("supervisor", "Eero")
                        .param("team", "Red")
                        .with(csrf())
                        .with(Cast.as(members.get("Petri"))))
                .andExpect(status().is3xxRedirection());
    }

    private List<String> entries() {
        return jdbc.sql("""
            select concat_ws(' ', p.name, e.deed, e.data,
              case when e.everybody then 'everybody'
                else (select '{' || string_agg(o.name, ',' order by o.name) || '}' from people.person o where o.id = any(e.people))
              end,
              e.about)
            from audit.entry e
            join people.person p on p.id = e.actor_id
            order by e.id
            """).query(String.class).list();
    }
}
