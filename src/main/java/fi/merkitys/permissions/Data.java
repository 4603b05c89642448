package fi.merkitys.permissions;

import static fi.merkitys.permissions.Grain.AGGREGATE;
import static fi.merkitys.permissions.Grain.COUNTS;
import static fi.merkitys.permissions.Grain.FACT;
import static fi.merkitys.permissions.Relation.ADMINISTRATOR;
import static fi.merkitys.permissions.Relation.COACH;
import static fi.merkitys.permissions.Relation.COLLEAGUE;
import static fi.merkitys.permissions.Relation.DEPUTY;
import static fi.merkitys.permissions.Relation.HIGHER_LEADER;
import static fi.merkitys.permissions.Relation.HR;
import static fi.merkitys.permissions.Relation.IN_CHARGE;
import static fi.merkitys.permissions.Relation.LEADER;
import static fi.merkitys.permissions.Relation.LEADING;
import static fi.merkitys.permissions.Relation.LINE_SUPERVISOR;
import static fi.merkitys.permissions.Relation.PARTICIPANT;
import static fi.merkitys.permissions.Relation.SELF;
import static fi.merkitys.permissions.Rule.everybodySees;
import static fi.merkitys.permissions.Rule.sees;

import fi.merkitys.identity.Scope;
import fi.merkitys.identity.Viewer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * The table of who may see and change what. Nothing else decides it: what asks in Java asks here, and where SQL decides, a
 * test holds it against this. Not signed in, nobody sees or changes any of it.
 */
public enum Data {
    /** Name, team, roles, e-mail, shift, who reports to whom. */
    DIRECTORY(everybodySees()
            .changes(HR, ADMINISTRATOR)
            .read(Scope.PROVISION_PEOPLE)
            .written(Scope.IMPORT_PEOPLE, Scope.PROVISION_PEOPLE)),
    /** Who has left, and when. */
    DEPARTURES(sees(SELF, LINE_SUPERVISOR, DEPUTY, HR, ADMINISTRATOR)
            .shows(FACT, COACH, HIGHER_LEADER, LEADER, LEADING)
            .changes(HR, ADMINISTRATOR)
            .read(Scope.PROVISION_PEOPLE)
            .written(Scope.IMPORT_PEOPLE, Scope.PROVISION_PEOPLE)),
    /** Administrators bring lists in that have it; they are not shown it. */
    HIRE_DATES(
            sees(SELF, LINE_SUPERVISOR, DEPUTY, HR).changes(HR, ADMINISTRATOR).written(Scope.IMPORT_PEOPLE)),
    ABSENCES(
            sees(SELF, LINE_SUPERVISOR, DEPUTY, HR).shows(COUNTS, ADMINISTRATOR).changes(HR, ADMINISTRATOR)),
    EMPLOYEE_IDS(sees(SELF, LINE_SUPERVISOR, DEPUTY, COACH, HIGHER_LEADER, LEADER, LEADING, HR, ADMINISTRATOR)
            .changes(HR, ADMINISTRATOR)
            .read(Scope.PROVISION_PEOPLE)
            .written(Scope.IMPORT_PEOPLE, Scope.PROVISION_PEOPLE)),
    /** As whom contact systems know somebody. */
    CONTACT_IDS(sees(SELF, LEADER, HR, ADMINISTRATOR)
            .changes(LEADER, HR, ADMINISTRATOR)
            .written(Scope.IMPORT_PEOPLE)),
    /** Agent-days, whatever is reckoned from them, and how far goals are reached. */
    FIGURES(sees(SELF, LINE_SUPERVISOR, DEPUTY, COACH)
            .shows(AGGREGATE, HIGHER_LEADER, LEADER, LEADING, COLLEAGUE)
            .read(Scope.READ_AGENT_DAYS)),
    /** What is asked, why, and what share reaches it. Supervisors change those of their own team. */
    GOALS(sees(LINE_SUPERVISOR, DEPUTY, COACH, HIGHER_LEADER, LEADER, LEADING)
            .shows(AGGREGATE, SELF)
            .changes(LINE_SUPERVISOR, LEADER)
            .read(Scope.READ_GOALS)
            .written(Scope.WRITE_GOALS)),
    /** Who stands in for somebody's line supervisor, and until when. */
    DEPUTIES(sees(SELF, LINE_SUPERVISOR, DEPUTY, HIGHER_LEADER, HR).changes(LINE_SUPERVISOR, HR)),
    /** When somebody's one-to-ones are, and whether they are held; never what is said there. The two move and skip them. */
    ONE_TO_ONE_DATES(
            sees(SELF, PARTICIPANT, LINE_SUPERVISOR, DEPUTY, HIGHER_LEADER, HR).changes(SELF, PARTICIPANT)),
    /** That somebody has regular one-to-ones; leaders plan them for everybody below. */
    ONE_TO_ONE_SERIES(sees(SELF, PARTICIPANT, LINE_SUPERVISOR, DEPUTY, HIGHER_LEADER, HR)
            .changes(LINE_SUPERVISOR, HIGHER_LEADER)),
    /** Agenda, shared notes, what was agreed, and why one was skipped: the two who meet, nobody else. */
    ONE_TO_ONES(sees(SELF, PARTICIPANT).changes(SELF, PARTICIPANT)),
    /** What somebody writes about a talk for themselves. */
    PRIVATE_NOTES(sees(SELF).changes(SELF)),
    /** What a leader heard from somebody further down, once the employee has released it, and what was done about it. */
    HEARD(sees(SELF, PARTICIPANT, LINE_SUPERVISOR).changes(SELF, PARTICIPANT)),
    /** What talks are about, and the questions that help. */
    ONE_TO_ONE_TEMPLATES(everybodySees().changes(HR, ADMINISTRATOR)),
    /** At what time talks may be: shifts, countries of public holidays. */
    ONE_TO_ONE_RULES(everybodySees().changes(HR, ADMINISTRATOR)),
    /** What somebody agreed to do, and by when. */
    ACTIONS(sees(SELF, PARTICIPANT).changes(SELF, PARTICIPANT)),
    /** Contacts one by one: they only go into sums. */
    CONTACT_RECORDS(Rule.NOBODY),
    /** Imports, and the rows that could not be read, for those who mend them. */
    CONTACT_IMPORTS(sees(LEADER, ADMINISTRATOR)
            .changes(LEADER, ADMINISTRATOR)
            .read(Scope.IMPORT_CONTACTS)
            .written(Scope.IMPORT_CONTACTS)),
    /** Where contacts come from, and what the columns mean. */
    CONTACT_SOURCES(sees(LEADER, ADMINISTRATOR)
            .changes(LEADER, ADMINISTRATOR)
            .read(Scope.WRITE_SOURCES)
            .written(Scope.WRITE_SOURCES)),
    /** Where one is signed in, one's tokens and second factor; others see whether there is an account. */
    ACCOUNT(sees(SELF).shows(FACT, HR, ADMINISTRATOR).changes(SELF)),
    /** Who looked at one's data, exported or changed them. */
    RECORD(sees(SELF)),
    /** What one is told, and how one wants to be told. */
    NOTICES(sees(SELF).changes(SELF)),
    /** One's calendar addresses. That one is busy at some time shows in what can be planned. */
    CALENDAR(sees(SELF).shows(FACT, LINE_SUPERVISOR, DEPUTY, HIGHER_LEADER).changes(SELF)),
    /** What one has asked to have corrected; whose turn it is to answer follows from what it is about. HR sees that it is answered. */
    REQUESTS(sees(SELF, IN_CHARGE).shows(FACT, HR).changes(IN_CHARGE)),
    /** What somebody was told about their work, and what was said to that. Giver and receiver are the two. */
    FEEDBACK(sees(SELF, PARTICIPANT).shows(COUNTS, HIGHER_LEADER).changes(SELF, PARTICIPANT)),
    /** On which day somebody last had feedback; not from whom, nor what. */
    FEEDBACK_DAYS(sees(SELF, LINE_SUPERVISOR, DEPUTY).shows(COUNTS, HIGHER_LEADER)),
    /** What people answered about their supervisor without their names. */
    ANONYMOUS_FEEDBACK(sees(SELF).changes(PARTICIPANT)),
    /** What went well, as it is told to all. Whoever told it edits it; whoever it is for may hide it. */
    SUCCESSES(everybodySees()
            .changes(SELF, PARTICIPANT)
            .read(Scope.READ_RECOGNITION)
            .written(Scope.GIVE_KUDOS)),
    /** Successes that are meant for the team or for those alone whom they are for, and hidden ones. */
    PRIVATE_SUCCESSES(sees(SELF, PARTICIPANT).changes(SELF, PARTICIPANT)),
    /** Successes that somebody finds something wrong with, whatever their audience, until it is decided. */
    REPORTED_SUCCESSES(sees(HR).changes(HR)),
    /** What the organisation wants to see more of. */
    VALUES(everybodySees().changes(HR, ADMINISTRATOR)),
    /** What a customer said of somebody, until it is passed on. Whoever brought it in took part in it. */
    CUSTOMER_PRAISE(sees(SELF, LINE_SUPERVISOR, DEPUTY, COACH, PARTICIPANT).changes(LINE_SUPERVISOR, DEPUTY, COACH)),
    /** By which words praise is found in what customers write. */
    PRAISE_PHRASES(everybodySees().changes(LEADER, HR, ADMINISTRATOR)),
    /** When somebody was thanked, and whether by leaders, colleagues or customers; not what for. */
    RECOGNITION_RHYTHM(sees(SELF, LINE_SUPERVISOR, DEPUTY).shows(AGGREGATE, HIGHER_LEADER)),
    /** That a leader, or who stands in, thanked somebody in person, how and when. They note what they did themselves. */
    GESTURES(sees(SELF, LINE_SUPERVISOR, DEPUTY, HIGHER_LEADER).changes(LINE_SUPERVISOR, DEPUTY, HIGHER_LEADER)),
    /** By what the best of a year are chosen, who was named and who was honoured. Anybody names somebody. */
    HALL_OF_FAME(everybodySees().changes(HR, LEADER)),
    /** Whether one is on the screens of the office, and whether one gets the week by e-mail. */
    RECOGNITION_WISHES(sees(SELF).changes(SELF)),
    /** On which screens successes are shown; never their addresses. */
    SCREENS(sees(LEADER, ADMINISTRATOR).changes(LEADER, ADMINISTRATOR)),
    /** A success told at length, once its hero agrees and two others have approved. Outside, in the words shown to the hero. */
    STORIES(everybodySees()),
    /** Stories in the making. Whoever began one takes part in it. */
    STORY_DRAFTS(sees(SELF, PARTICIPANT, LINE_SUPERVISOR, HIGHER_LEADER, HR)
            .changes(SELF, PARTICIPANT, LINE_SUPERVISOR, HIGHER_LEADER, HR)),
    /** To which words, and where, the hero of a story agrees; the hero alone decides. */
    STORY_CONSENTS(sees(SELF, PARTICIPANT, LINE_SUPERVISOR, HIGHER_LEADER, HR).changes(SELF)),
    /** Who approved of a story's words: neither the hero nor whoever wrote them. */
    STORY_APPROVALS(
            sees(SELF, PARTICIPANT, LINE_SUPERVISOR, HIGHER_LEADER, HR).changes(LINE_SUPERVISOR, HIGHER_LEADER, HR)),
    /** Whether stories are told outside at all, and where each of them stands. */
    STORIES_OUTSIDE(sees(HR).changes(HR)),
    /** Which chats and other systems are told what is told to all; never their addresses. */
    WEBHOOKS(sees(ADMINISTRATOR).changes(ADMINISTRATOR)),
    /** Who thanks whom back and forth, of what others may read as well: a pattern of five times and more. */
    RECOGNITION_PATTERNS(sees(SELF, HR)),
    /** What somebody finds wrong and says in confidence. The handlers whom it is given to take part in it; nobody else does. */
    CONCERNS(sees(SELF, PARTICIPANT).changes(SELF, PARTICIPANT)),
    /** Who reads concerns, and by when there has to be a word. */
    CONCERN_HANDLERS(everybodySees().changes(HR, ADMINISTRATOR)),
    /**
     * What a supervisor takes up early with one of their people: what was noticed, what the two agree and sign, how it went.
     * The line supervisor who has it, nobody who stands in; who is invited by name takes part from then on.
     */
    SUPPORT(sees(SELF, LINE_SUPERVISOR, PARTICIPANT).changes(SELF, LINE_SUPERVISOR)),
    /** How the employee sees it, and to whom they give it when the supervisor changes. */
    SUPPORT_VIEWS(sees(SELF, LINE_SUPERVISOR, PARTICIPANT).changes(SELF)),
    /** That something is taken up, goes a step further or is closed. */
    SUPPORT_STEPS(sees(SELF, LINE_SUPERVISOR, PARTICIPANT).changes(LINE_SUPERVISOR)),
    /** What it can be about, and the questions that help. */
    SUPPORT_TEXTS(everybodySees().changes(HR)),
    /** What somebody raised, until it is for all: the raiser, and those who own it on its way. */
    VOICE(sees(SELF, IN_CHARGE).changes(SELF).written(Scope.RAISE_VOICE)),
    /** Whose it is, what is answered, and what was done. */
    VOICE_ANSWERS(sees(SELF, IN_CHARGE).changes(IN_CHARGE)),
    /** What was raised for all to read, without the raiser's name unless they want it there. Anybody joins and says something. */
    PUBLISHED_VOICE(everybodySees().changes(SELF)),
    /** Who answers for what, and within how many days. */
    VOICE_ROUTES(everybodySees().changes(LEADER, HR, ADMINISTRATOR)),
    /** How much teams of five or more raised and what became of it, and why customers complained; never who. */
    VOICE_COUNTS(Rule.NOBODY.shows(AGGREGATE, LEADER, LEADING, HR)),
    /** The guides that people work by, with how far to trust them. Whoever leads, coaches or keeps the directory adds some. */
    INSTRUCTIONS(everybodySees().changes(LEADING, HR, ADMINISTRATOR)),
    /** How a guide reads, who mends it, and that it is right: its owner, and whoever mends it. */
    INSTRUCTION_CARE(everybodySees().changes(IN_CHARGE)),
    /** Whose a guide is, and whether anybody works by it any more. */
    INSTRUCTION_OWNERS(everybodySees().changes(IN_CHARGE, HR, ADMINISTRATOR)),
    /** Who finds a guide outdated. What is said of it everybody reads, without the name. */
    INSTRUCTION_REPORTS(sees(SELF, IN_CHARGE).changes(SELF)),
    INVITATIONS(sees(HR, ADMINISTRATOR).changes(HR, ADMINISTRATOR)),
    /** First passwords, and second factors of those who have lost theirs. */
    WAYS_IN(sees(ADMINISTRATOR).changes(ADMINISTRATOR)),
    /** The organisation's tokens for scripts, and whether its letters go out. */
    OPERATION(sees(ADMINISTRATOR).changes(ADMINISTRATOR)),
    /** What becomes of the data of those who have left. */
    ERASURE(sees(HR).changes(HR)),
    /** How long what is kept, what was deleted, and what the law wants written down. */
    DATA_PROTECTION(sees(HR, ADMINISTRATOR).changes(HR, ADMINISTRATOR)),
    /** What was agreed before figures were used. */
    GO_LIVE(everybodySees().changes(HR, ADMINISTRATOR));

    @SuppressWarnings("ImmutableEnumChecker") // never changed after it was declared
    private final Rule rule;

    Data(Rule rule) {
        this.rule = rule;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is of a person, who then has a part in it. */
    public boolean isPersonal() {
        return seenBy(SELF) != Grain.NOTHING;
    }

    public Grain seenBy(Relation relation) {
        return rule.seen().getOrDefault(relation, Grain.NOTHING);
    }

    /** By who stands to the person in all of these ways. */
    public Grain seenBy(Collection<Relation> relations) {
        return relations.stream()
                .map(this::seenBy)
                .max(Comparator.naturalOrder())
                .orElse(Grain.NOTHING);
    }

    public boolean isShownTo(Collection<Relation> relations) {
        return seenBy(relations) == Grain.VALUE;
    }

    /** The most that the viewer may see of anybody else's: whether there is something for this viewer at all. */
    public Grain seenBy(Viewer viewer) {
        return seenBy(Relation.toSomebody(viewer.roles()));
    }

    public boolean isChangedBy(Relation relation) {
        return rule.changed().contains(relation);
    }

    public boolean isChangedBy(Collection<Relation> relations) {
        return relations.stream().anyMatch(this::isChangedBy);
    }

    /** Of somebody or other. */
    public boolean isChangedBy(Viewer viewer) {
        return isChangedBy(Relation.toSomebody(viewer.roles()));
    }

    /** With one of these scopes a script may read it. */
    public Set<Scope> readBy() {
        return rule.readBy();
    }

    /** With one of these scopes a script may change it. */
    public Set<Scope> writtenBy() {
        return rule.writtenBy();
    }
}
