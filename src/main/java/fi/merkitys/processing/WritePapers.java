package fi.merkitys.processing;

import fi.merkitys.golive.Checklist;
import fi.merkitys.golive.Checklists;
import fi.merkitys.processing.Paper.Fact;
import fi.merkitys.processing.Paper.Section;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Periods;
import fi.merkitys.shell.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the papers that the law asks for, from the declarations by which the application itself works. */
@Component
class WritePapers {
    private static final List<String> MEASURES =
            List.of("signIn", "rights", "small", "trail", "customers", "transport", "retention", "backup");
    private static final List<String> RISKS =
            List.of("surveillance", "smallGroups", "wrongFigures", "leak", "pressure");
    private final DataControllers controllers;
    private final Periods periods;
    private final Checklists checklists;
    private final Clock clock;

    WritePapers(DataControllers controllers, Periods periods, Checklists checklists, Clock clock) {
        this.controllers = controllers;
        this.periods = periods;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** With the fields of article 30 of the GDPR. */
    Paper record(Wording words) {
        var sections = new ArrayList<Section>();
        sections.add(controller(words));
        var kept = periods.all();
        for (var category : Category.values()) {
            sections.add(category(category, kept, words));
        }
        sections.add(new Section(
                words.t("processing.everywhere"),
                List.of(
                        Fact.of(words.t("processing.transfers"), words.t("processing.transfers.none")),
                        new Fact(words.t("processing.security"), measures(words)))));
        return new Paper(words.t("processing.record.title"), lead("processing.record.lead", words), sections);
    }

    /** With the parts of article 35: what the application knows is filled in, the judgement is left to people. */
    Paper assessment(Wording words) {
        var sections = new ArrayList<Section>();
        sections.add(controller(words));
        sections.add(new Section(
                words.t("processing.assessment.what"),
                Arrays.stream(Category.values())
                        .map(category -> Fact.of(
                                words.t("rights.name." + category.key()),
                                words.t("processing.data." + category.key()),
                                words.t("processing.purpose." + category.key())))
                        .toList()));
        sections.add(necessity(words));
        sections.add(lawAndDialogue(words));
        sections.add(new Section(
                words.t("processing.assessment.risks"),
                RISKS.stream()
                        .flatMap(risk -> Stream.of(
                                Fact.of(
                                        words.t("processing.risk." + risk),
                                        words.t(
                                                "processing.risk.done",
                                                words.t("processing.risk." + risk + ".measure"))),
                                Fact.of(words.t("processing.risk.remains"), "")))
                        .toList()));
        sections.add(new Section(
                words.t("processing.security"),
                List.of(new Fact(words.t("processing.security.inPlace"), measures(words)))));
        sections.add(new Section(
                words.t("processing.assessment.judgement"),
                List.of(
                        Fact.of(words.t("processing.assessment.rest"), ""),
                        Fact.of(words.t("processing.assessment.staff"), ""),
                        Fact.of(words.t("processing.assessment.officer"), ""),
                        Fact.of(words.t("processing.assessment.decision"), ""))));
        return new Paper(words.t("processing.assessment.title"), lead("processing.assessment.lead", words), sections);
    }

    private String lead(String key, Wording words) {
        return words.t(key, words.date(LocalDate.now(clock)));
    }

    private Section controller(Wording words) {
        var controller = controllers.present();
        var officer = controller.officer();
        return new Section(
                words.t("processing.controller"),
                List.of(
                        Fact.of(words.t("processing.controller.name"), controller.name()),
                        Fact.of(words.t("processing.controller.contact"), controller.contact()),
                        Fact.of(words.t("processing.controller.officer"), officer == null ? "" : officer)));
    }

    private static Section category(Category category, Map<Keeping, Periods.Chosen> kept, Wording words) {
        return new Section(
                words.t("rights.name." + category.key()),
                List.of(
                        Fact.of(words.t("processing.purpose"), words.t("processing.purpose." + category.key())),
                        Fact.of(
                                words.t("processing.persons"),
                                words.t(
                                        category == Category.CONTACTS
                                                ? "processing.persons.customers"
                                                : "processing.persons.staff")),
                        Fact.of(words.t("processing.data"), words.t("processing.data." + category.key())),
                        Fact.of(words.t("processing.recipients"), words.t("processing.recipients." + category.key())),
                        new Fact(words.t("processing.retention"), retention(category, kept, words)),
                        Fact.of(words.t("processing.basis"), words.t("rights.category." + category.key() + ".basis"))));
    }

    private static List<String> retention(Category category, Map<Keeping, Periods.Chosen> kept, Wording words) {
        return Keeping.of(category).stream()
                .map(keeping -> {
                    var period = kept.get(keeping);
                    var amount = period == null ? keeping.usual() : period.amount();
                    return words.t("rights.keeping." + keeping.key()) + ": "
                            + words.t("rights.period." + keeping.unit().key(), amount) + ". "
                            + words.t("rights.keeping." + keeping.key() + ".what");
                })
                .toList();
    }

    private Section necessity(Wording words) {
        var facts = new ArrayList<Fact>();
        var list = checklists.find().map(Checklists.Signed::checklist);
        for (var category : Checklist.TO_JUSTIFY) {
            facts.add(Fact.of(
                    words.t("rights.name." + category.key()),
                    list.map(filled -> filled.necessity().getOrDefault(category, ""))
                            .orElse("")));
        }
        return new Section(words.t("golive.necessity"), facts);
    }

    private Section lawAndDialogue(Wording words) {
        var list = checklists.find().map(Checklists.Signed::checklist);
        return new Section(
                words.t("processing.assessment.law"),
                List.of(
                        Fact.of(
                                words.t("golive.legalBasis"),
                                list.map(Checklist::legalBasis).orElse("")),
                        Fact.of(
                                words.t("golive.dialogueWith"),
                                list.map(Checklist::dialogueWith).orElse(""))));
    }

    private static List<String> measures(Wording words) {
        return MEASURES.stream()
                .map(measure -> words.t("processing.measure." + measure))
                .toList();
    }
}
