package fi.merkitys;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.installation.WholeOrganisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The house keeps its shape: modules, one-way calls, names of the domain. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ArchitectureTest::isWritten)
            .importPackages("fi.merkitys");

    /** What making the jar leaves beside is generated. */
    private static boolean isWritten(Location location) {
        return !location.contains("__") && !location.contains("$$");
    }

    @Test
    void modulesKeepToTheirBoundaries() {
        var modules = ApplicationModules.of(Merkitys.class);
        modules.verify();
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
    }

    @Test
    void noPackageIsNamedAfterALayer() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..common..",
                        "..controller..",
                        "..service..",
                        "..repository..",
                        "..dto..",
                        "..impl..",
                        "..helper..",
                        "..manager..")
                .check(PRODUCTION);
    }

    @Test
    void pagesStayWithinTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(PRODUCTION);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .check(PRODUCTION);
    }

    /** The stream keeps its connection until somebody closes it; a list gives it back. */
    @Test
    void nobodyReadsRowsAsAStream() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(PRODUCTION);
    }

    /** Each of these answers for what is shown of everybody's rows. */
    @Test
    void fewWorkForTheWholeOrganisation() {
        var known = Set.of(
                "actions.KeptActions",
                "actions.RemindOwners",
                "onetoones.AskForPoints",
                "audit.Chain",
                "calendars.Answers",
                "calendars.BusyTimes",
                "calendars.InvitationLetters",
                "calendars.Invitations",
                "calendars.ReadBusyCalendars",
                "concerns.handling.LookAfterConcerns",
                "contacts.days.AgentDays",
                "contacts.days.RetainedFigures",
                "contacts.mapper.Samples",
                "contacts.store.SumAgentDays",
                "demo.BringDemoOneToOnes",
                "demo.BringDemoPeople",
                "directory.imports.DecideOnAbsences",
                "directory.imports.PeopleImportApi",
                "goals.reality.Population",
                "instructions.reminders.RemindOfInstructions",
                "mail.DeadLetters",
                "mail.Outbox",
                "mail.Postman",
                "metrics.GroupSums",
                "onetoones.FollowPeople",
                "onetoones.ReadAvailability",
                "onetoones.RetainedOneToOnes",
                "metrics.PersonSums",
                "notifications.ChatCourier",
                "notifications.DigestRound",
                "notifications.DeadChats",
                "notifications.Letters",
                "notifications.Sorting",
                "rights.erasure.ErasePerson",
                "rights.retention.RetainedRows",
                "successes.digest.SendDigests",
                "successes.praise.FindPraise",
                "successes.praise.TakePraiseLetters",
                "successes.webhooks.Deliveries",
                "successes.webhooks.RecognitionSource",
                "successes.webhooks.WebhookCourier",
                "support.RemindOfSupport",
                "voice.clocks.RunClocks",
                "voice.monthly.SendMonth",
                "voice.webhooks.VoiceSource",
                "voice.routes.Routing",
                "workdays.WorkCalendars");
        assertThat(PRODUCTION.get(WholeOrganisation.class).getDirectDependenciesToSelf().stream()
                        .map(dependency -> dependency.getOriginClass().getName().replace("fi.merkitys.", ""))
                        .filter(name -> !name.startsWith("installation."))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(known);
    }

    /** Only what is invented is done in others' names, and what a secret of one's own opens. */
    @Test
    void onlyTheDemoFeedsAndScriptsThatThankWorkOnBehalfOfOthers() {
        assertThat(PRODUCTION.get(OnBehalf.class).getDirectDependenciesToSelf().stream()
                        .map(dependency -> dependency.getOriginClass().getName())
                        .filter(name ->
                                !name.startsWith("fi.merkitys.demo.") && !name.startsWith("fi.merkitys.installation."))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "fi.merkitys.calendars.ReadFeed",
                        "fi.merkitys.successes.api.KudosApi",
                        "fi.merkitys.successes.digest.EndDigest",
                        "fi.merkitys.successes.slack.GiveBySlack",
                        "fi.merkitys.voice.api.VoiceApi",
                        "fi.merkitys.voice.letters.TakeVoiceLetters");
    }

    @Test
    void nobodyPrintsToTheConsoleOrBuildsAnImpl() {
        noClasses().should().accessField(System.class, "out").check(PRODUCTION);
        noClasses().should().haveSimpleNameEndingWith("Impl").check(PRODUCTION);
        noMethods().should().haveName("getInstance").allowEmptyShould(true).check(PRODUCTION);
    }
}
