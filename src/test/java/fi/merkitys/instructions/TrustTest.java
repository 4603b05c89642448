package fi.merkitys.instructions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.instructions.Instruction.Care;
import fi.merkitys.instructions.Instruction.Person;
import fi.merkitys.instructions.Instruction.Repair;
import fi.merkitys.instructions.Instruction.Standing;
import fi.merkitys.instructions.Instruction.Used;
import fi.merkitys.instructions.Instruction.Verified;
import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far one may rely on a guide, and what it needs of whom. */
class TrustTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Person EERO = new Person(new PersonId(1), "Eero");
    private static final Person KALLE = new Person(new PersonId(2), "Kalle");
    private static final Standing OWNER = new Standing(true, false, false, false);
    private static final Standing MENDER = new Standing(false, true, false, false);
    private static final Standing READER = new Standing(false, false, false, false);

    @ParameterizedTest
    @CsvSource({
        "true, 2026-03-02, 0, VERIFIED",
        "true, 2026-03-01, 0, STALE",
        "true, 2026-09-01, 1, STALE",
        "false, 2026-09-01, 0, UNVERIFIED",
        "false, 2026-09-01, 2, STALE",
        "false, 2026-03-01, 0, STALE"
    })
    void whoeverReadsItKnowsHowFarToTrustIt(boolean verified, LocalDate reviewOn, int reports, Trust trust) {
        assertThat(Trust.of(verified, reviewOn, reports, TODAY)).isEqualTo(trust);
    }

    @Test
    void whatWasChangedSinceIsNotVerified() {
        assertThat(guide(OWNER, TODAY.plusMonths(3), 0, null, null).trust(TODAY))
                .isEqualTo(Trust.VERIFIED);
        assertThat(guide(OWNER, TODAY.plusMonths(3), 0, null, Instant.EPOCH).trust(TODAY))
                .isEqualTo(Trust.UNVERIFIED);
    }

    @Test
    void whatIsFarAwayAndRightNeedsNobody() {
        assertThat(guide(OWNER, TODAY.plusDays(15), 0, null, null).need(TODAY)).isNull();
        assertThat(guide(OWNER, TODAY.plusDays(14), 0, null, null).need(TODAY)).isEqualTo(Need.REVIEW);
    }

    @Test
    void whatIsReportedNeedsItsOwnerUntilSomebodyMendsIt() {
        var until = new Repair(KALLE, TODAY.plusDays(3));
        assertThat(guide(OWNER, TODAY.plusDays(90), 1, null, null).need(TODAY)).isEqualTo(Need.REPORTED);
        assertThat(guide(OWNER, TODAY.plusDays(90), 1, until, null).need(TODAY)).isNull();
        assertThat(guide(MENDER, TODAY.plusDays(90), 1, until, null).need(TODAY))
                .isEqualTo(Need.MEND);
        assertThat(guide(OWNER, TODAY.plusDays(90), 1, until, null).need(TODAY.plusDays(4)))
                .isEqualTo(Need.LATE);
    }

    @Test
    void whatIsMendedWaitsForALookOfEitherOfTheTwo() {
        var until = new Repair(KALLE, TODAY.plusDays(3));
        assertThat(guide(OWNER, TODAY.plusDays(90), 1, until, Instant.EPOCH).need(TODAY))
                .isEqualTo(Need.VERIFY);
        assertThat(guide(MENDER, TODAY.plusDays(90), 1, until, Instant.EPOCH).need(TODAY))
                .isEqualTo(Need.VERIFY);
        assertThat(guide(READER, TODAY.minusDays(1), 3, null, null).need(TODAY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://guides.example/returns, true",
        "http://intranet/returns?id=4#top, true",
        "javascript:alert(1), false",
        "data:text/html;base64;x, false",
        "//guides.example, false",
        "/instructions/1, false",
        "https://, false",
        "https://eero:secret@guides.example, false",
        "https://guides.example/a b, false"
    })
    void aLinkLeadsToAPageAndToNothingElse(String address, boolean is) {
        assertThat(Words.isAddress(address)).isEqualTo(is);
    }

    @Test
    void wordsAreFoundByTheirBeginningsWithoutMarks() {
        var search = Search.asked("Palautusten  ohjeet, Š", "x", "7", "stale", "");
        assertThat(search.patterns()).containsExactly("%palautu%", "%ohje%");
        assertThat(search.client()).isNull();
        assertThat(search.queue()).isEqualTo(7);
        assertThat(search.following(new InstructionId(9)))
                .isEqualTo("/instructions?q=Palautusten%20%20ohjeet%2C%20%C5%A0&queue=7&of=stale&after=9");
    }

    private static Instruction guide(
            Standing standing, LocalDate reviewOn, int reports, @Nullable Repair repair, @Nullable Instant changedAt) {
        return new Instruction(
                new InstructionId(1),
                "Returns",
                new Content.Text("Ask for the receipt."),
                "en",
                new Used(null, null, null, null),
                EERO,
                new Care(6, reviewOn, new Verified(LocalDate.EPOCH, "Eero"), repair, changedAt),
                reports,
                1,
                false,
                standing);
    }
}
