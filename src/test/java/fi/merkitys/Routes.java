package fi.merkitys;

import static fi.merkitys.Route.asks;
import static fi.merkitys.Route.changes;
import static fi.merkitys.Route.closed;
import static fi.merkitys.Route.open;
import static fi.merkitys.Route.own;
import static fi.merkitys.Route.scriptsRead;
import static fi.merkitys.Route.scriptsWrite;
import static fi.merkitys.Route.sees;
import static fi.merkitys.permissions.Data.ABSENCES;
import static fi.merkitys.permissions.Data.ACCOUNT;
import static fi.merkitys.permissions.Data.ACTIONS;
import static fi.merkitys.permissions.Data.ANONYMOUS_FEEDBACK;
import static fi.merkitys.permissions.Data.CALENDAR;
import static fi.merkitys.permissions.Data.CONCERNS;
import static fi.merkitys.permissions.Data.CONCERN_HANDLERS;
import static fi.merkitys.permissions.Data.CONTACT_IDS;
import static fi.merkitys.permissions.Data.CONTACT_IMPORTS;
import static fi.merkitys.permissions.Data.CONTACT_SOURCES;
import static fi.merkitys.permissions.Data.CUSTOMER_PRAISE;
import static fi.merkitys.permissions.Data.DATA_PROTECTION;
import static fi.merkitys.permissions.Data.DEPUTIES;
import static fi.merkitys.permissions.Data.DIRECTORY;
import static fi.merkitys.permissions.Data.ERASURE;
import static fi.merkitys.permissions.Data.FEEDBACK;
import static fi.merkitys.permissions.Data.FEEDBACK_DAYS;
import static fi.merkitys.permissions.Data.FIGURES;
import static fi.merkitys.permissions.Data.GESTURES;
import static fi.merkitys.permissions.Data.GOALS;
import static fi.merkitys.permissions.Data.GO_LIVE;
import static fi.merkitys.permissions.Data.HALL_OF_FAME;
import static fi.merkitys.permissions.Data.HEARD;
import static fi.merkitys.permissions.Data.INSTRUCTIONS;
import static fi.merkitys.permissions.Data.INSTRUCTION_CARE;
import static fi.merkitys.permissions.Data.INSTRUCTION_OWNERS;
import static fi.merkitys.permissions.Data.INSTRUCTION_REPORTS;
import static fi.merkitys.permissions.Data.INVITATIONS;
import static fi.merkitys.permissions.Data.NOTICES;
import static fi.merkitys.permissions.Data.ONE_TO_ONES;
import static fi.merkitys.permissions.Data.ONE_TO_ONE_DATES;
import static fi.merkitys.permissions.Data.ONE_TO_ONE_RULES;
import static fi.merkitys.permissions.Data.ONE_TO_ONE_SERIES;
import static fi.merkitys.permissions.Data.ONE_TO_ONE_TEMPLATES;
import static fi.merkitys.permissions.Data.OPERATION;
import static fi.merkitys.permissions.Data.PRAISE_PHRASES;
import static fi.merkitys.permissions.Data.PRIVATE_NOTES;
import static fi.merkitys.permissions.Data.PUBLISHED_VOICE;
import static fi.merkitys.permissions.Data.RECOGNITION_PATTERNS;
import static fi.merkitys.permissions.Data.RECOGNITION_RHYTHM;
import static fi.merkitys.permissions.Data.RECOGNITION_WISHES;
import static fi.merkitys.permissions.Data.RECORD;
import static fi.merkitys.permissions.Data.REPORTED_SUCCESSES;
import static fi.merkitys.permissions.Data.REQUESTS;
import static fi.merkitys.permissions.Data.SCREENS;
import static fi.merkitys.permissions.Data.STORIES;
import static fi.merkitys.permissions.Data.STORIES_OUTSIDE;
import static fi.merkitys.permissions.Data.STORY_APPROVALS;
import static fi.merkitys.permissions.Data.STORY_CONSENTS;
import static fi.merkitys.permissions.Data.STORY_DRAFTS;
import static fi.merkitys.permissions.Data.SUCCESSES;
import static fi.merkitys.permissions.Data.SUPPORT;
import static fi.merkitys.permissions.Data.SUPPORT_STEPS;
import static fi.merkitys.permissions.Data.SUPPORT_TEXTS;
import static fi.merkitys.permissions.Data.SUPPORT_VIEWS;
import static fi.merkitys.permissions.Data.VALUES;
import static fi.merkitys.permissions.Data.VOICE;
import static fi.merkitys.permissions.Data.VOICE_ANSWERS;
import static fi.merkitys.permissions.Data.VOICE_COUNTS;
import static fi.merkitys.permissions.Data.VOICE_ROUTES;
import static fi.merkitys.permissions.Data.WAYS_IN;
import static fi.merkitys.permissions.Data.WEBHOOKS;

import fi.merkitys.identity.Scope;
import fi.merkitys.people.Role;
import fi.merkitys.permissions.Grain;
import java.util.List;

/** Every route of the application, with the row of the table that decides over it. */
final class Routes {
    static final List<Route> ALL = List.of(
            // The door
            open("GET /first-administrator"),
            open("POST /first-administrator"),
            open("GET /health"),
            open("GET /sign-in"),
            open("POST /sign-in"),
            open("GET /sign-in/refusals/{why}").at("/sign-in/refusals/failed"),
            // A link from elsewhere only shows the door; the button's POST is the filter's.
            open("GET /sign-in/with/provider"),
            open("POST /sign-in/leaving"),
            // Without signing out before it only shows the door.
            open("POST /signed-out"),
            open("POST /passkey-challenges"),
            open("POST /passkey-sign-ins"),
            open("GET /second-factor"),
            open("POST /second-factor"),
            open("GET /password-reset"),
            open("POST /password-reset"),
            // Whoever has no link that holds is told so (410).
            open("GET /links/{token}").at("/links/unknown"),
            open("POST /links/{token}").at("/links/unknown"),
            open("GET /languages/{language}").at("/languages/fi"),
            // Outside the demo nobody may be somebody else.
            closed("POST /demo-sessions").at("/demo-sessions?person={Aino}"),
            // One's own account
            own("GET /account", ACCOUNT),
            own("GET /account/tokens", ACCOUNT).withoutNote(),
            own("POST /account/tokens", ACCOUNT),
            // Takes away nothing but one's own; nobody learns whether another's was there.
            own("POST /account/tokens/{id}/revocation", ACCOUNT).at("/account/tokens/1/revocation"),
            own("GET /account/second-factor", ACCOUNT).withoutNote(),
            own("POST /account/second-factor", ACCOUNT),
            own("POST /account/second-factor/removal", ACCOUNT),
            own("POST /account/recovery-codes", ACCOUNT),
            own("GET /account/proof", ACCOUNT).withoutNote(),
            own("POST /account/proof", ACCOUNT),
            own("POST /account/passkey-proof", ACCOUNT),
            own("POST /account/passkey-offers", ACCOUNT),
            own("POST /account/passkeys", ACCOUNT),
            // Removes nothing but one's own; nobody learns whether another's was there.
            own("POST /account/passkeys/{id}/removal", ACCOUNT).at("/account/passkeys/1/removal"),
            own("GET /password", ACCOUNT).withoutNote(),
            own("POST /password", ACCOUNT),
            own("POST /sessions/{handle}/ending", ACCOUNT).at("/sessions/another/ending"),
            own("POST /sessions/ending", ACCOUNT),
            own("GET /preferences", ACCOUNT).withoutNote(),
            own("POST /preferences", ACCOUNT).at("/preferences?language=fi&theme=auto"),
            // Concerns: one is Aino's, which Sanna handles; without a name it is nobody's
            open("GET /anonymous-concerns"),
            open("GET /anonymous-concerns/new"),
            open("POST /anonymous-concerns/new"),
            open("POST /anonymous-concerns/review"),
            open("POST /anonymous-concerns"),
            open("POST /anonymous-concerns/conversation"),
            open("POST /anonymous-concerns/replies"),
            own("GET /concerns", CONCERNS),
            own("GET /concerns/new", CONCERNS),
            own("POST /concerns/new", CONCERNS),
            own("POST /concerns/review", CONCERNS),
            own("POST /concerns", CONCERNS),
            sees("GET /concerns/{id}", CONCERNS).at("/concerns/{concern}").of("Aino"),
            changes("POST /concerns/{id}/replies", CONCERNS)
                    .at("/concerns/{concern}/replies?words=x")
                    .of("Aino"),
            sees("GET /concern-board", CONCERNS).takingPart("Sanna"),
            sees("GET /concern-register.csv", CONCERNS).takingPart("Sanna"),
            sees("GET /concern-board/{id}", CONCERNS)
                    .at("/concern-board/{concern}")
                    .takingPart("Sanna"),
            sees("GET /concern-board/{id}/pictures/{picture}", CONCERNS)
                    .at("/concern-board/{concern}/pictures/{concern picture}")
                    .takingPart("Sanna"),
            changes("POST /concern-board/{id}/acknowledgement", CONCERNS)
                    .at("/concern-board/{concern}/acknowledgement")
                    .takingPart("Sanna"),
            changes("POST /concern-board/{id}/investigation", CONCERNS)
                    .at("/concern-board/{concern}/investigation")
                    .takingPart("Sanna"),
            changes("POST /concern-board/{id}/feedback", CONCERNS)
                    .at("/concern-board/{concern}/feedback?answer=x")
                    .takingPart("Sanna"),
            changes("POST /concern-board/{id}/closure", CONCERNS)
                    .at("/concern-board/{concern}/closure?verdict=confirmed")
                    .takingPart("Sanna"),
            changes("POST /concern-board/{id}/messages", CONCERNS)
                    .at("/concern-board/{concern}/messages?words=x")
                    .takingPart("Sanna"),
            changes("POST /concern-board/{id}/notes", CONCERNS)
                    .at("/concern-board/{concern}/notes?note=x")
                    .takingPart("Sanna"),
            changes("POST /concern-board/{id}/handover", CONCERNS)
                    .at("/concern-board/{concern}/handover?why=x")
                    .takingPart("Sanna"),
            changes("GET /concern-handlers", CONCERN_HANDLERS),
            changes("POST /concern-handlers", CONCERN_HANDLERS),
            changes("POST /concern-handlers/{id}/release", CONCERN_HANDLERS).at("/concern-handlers/{Petri}/release"),
            changes("POST /concern-laws/{country}", CONCERN_HANDLERS).at("/concern-laws/fi?acknowledge=7&feedback=90"),
            // Support: what Eero takes up with Aino; Sanna is invited
            own("GET /support", SUPPORT),
            changes("GET /support/new", SUPPORT_STEPS)
                    .at("/support/new?employee={person}")
                    .of("Aino"),
            changes("POST /support", SUPPORT_STEPS)
                    .at("/support?employee={person}&kind=1&noticed=x&talkOn=2030-01-01")
                    .of("Aino"),
            sees("GET /support/{id}", SUPPORT)
                    .at("/support/{support}")
                    .of("Aino")
                    .takingPart("Sanna")
                    .noting(SUPPORT, SUPPORT_VIEWS, SUPPORT_STEPS),
            changes("POST /support/{id}/views", SUPPORT_VIEWS)
                    .at("/support/{support}/views?view=x")
                    .of("Aino"),
            changes("POST /support/{id}/words", SUPPORT)
                    .at("/support/{support}/words?version=0&agreed=x")
                    .of("Aino"),
            changes("POST /support/{id}/signatures", SUPPORT)
                    .at("/support/{support}/signatures")
                    .of("Aino"),
            changes("POST /support/{id}/follow-ups", SUPPORT_STEPS)
                    .at("/support/{support}/follow-ups")
                    .of("Aino"),
            changes("POST /support/{id}/further-steps", SUPPORT_STEPS)
                    .at("/support/{support}/further-steps?reason=x")
                    .of("Aino"),
            changes("POST /support/{id}/closure", SUPPORT_STEPS)
                    .at("/support/{support}/closure?ending=well")
                    .of("Aino"),
            changes("POST /support/{id}/release", SUPPORT_VIEWS)
                    .at("/support/{former support}/release")
                    .of("Aino"),
            changes("POST /support/{id}/fresh-start", SUPPORT_VIEWS)
                    .at("/support/{former support}/fresh-start")
                    .of("Aino"),
            sees("GET /support-texts", SUPPORT_TEXTS),
            changes("POST /support-texts/{step}", SUPPORT_TEXTS).at("/support-texts/plan?en=x&fi=x&lt=x"),
            changes("POST /support-kinds", SUPPORT_TEXTS).at("/support-kinds?en=x&fi=x&lt=x"),
            changes("POST /support-kinds/{id}", SUPPORT_TEXTS).at("/support-kinds/1?en=x&fi=x&lt=x"),
            changes("POST /support-kinds/{id}/retirement", SUPPORT_TEXTS).at("/support-kinds/1/retirement"),
            // Letting others in
            changes("GET /invitations", INVITATIONS),
            changes("POST /invitations", INVITATIONS),
            changes("POST /people/{id}/invitation", INVITATIONS)
                    .at("/people/{person}/invitation")
                    .ofEach(),
            changes("GET /people/{id}/account", WAYS_IN)
                    .at("/people/{person}/account")
                    .ofEach(),
            changes("POST /people/{id}/account", WAYS_IN)
                    .at("/people/{person}/account")
                    .ofEach(),
            changes("POST /people/{id}/second-factor-removal", WAYS_IN)
                    .at("/people/{person}/second-factor-removal")
                    .ofEach(),
            changes("POST /people/{id}/sessions/ending", WAYS_IN)
                    .at("/people/{person}/sessions/ending")
                    .ofEach(),
            // What one is told
            own("GET /notices", NOTICES),
            // Leads nowhere but to one's own; nobody learns whether another's was there.
            own("POST /notices/{id}/reading", NOTICES).at("/notices/1/reading"),
            own("POST /notices/reading", NOTICES),
            own("GET /notification-settings", NOTICES),
            own("POST /notification-settings", NOTICES),
            own("POST /notification-chat", NOTICES),
            own("POST /notification-chat/removal", NOTICES),
            changes("GET /shift-hours", ONE_TO_ONE_RULES),
            changes("POST /shift-hours", ONE_TO_ONE_RULES),
            sees("GET /undelivered", OPERATION),
            changes("POST /undelivered/retrials", OPERATION),
            changes("POST /undelivered/removals", OPERATION),
            changes("POST /undelivered/chats/{person}/retrial", OPERATION).at("/undelivered/chats/1/retrial"),
            changes("POST /undelivered/chats/{person}/removal", OPERATION).at("/undelivered/chats/1/removal"),
            // One's own calendar
            own("GET /calendar", CALENDAR),
            own("POST /calendar/address", CALENDAR),
            own("POST /calendar/address/revocation", CALENDAR),
            own("POST /calendar/invitations", CALENDAR),
            own("POST /calendar/busy", CALENDAR),
            own("POST /calendar/busy/removal", CALENDAR),
            // Whoever has no address that holds finds nothing.
            closed("GET /calendars/{secret}.ics").at("/calendars/unknown.ics"),
            sees("GET /mail", OPERATION),
            changes("POST /mail/trials", OPERATION),
            // One's own data, nobody else's
            sees("GET /who-sees-what", DIRECTORY).withoutNote(),
            own("GET /my-data", RECORD),
            own("GET /my-data.json", RECORD),
            own("GET /my-data.zip", RECORD),
            own("GET /my-data/corrections/new", REQUESTS),
            asks("POST /my-data/corrections", REQUESTS),
            sees("GET /correction-requests", REQUESTS).atLeast(Grain.FACT),
            // Aino's, about her figures: her line supervisor's turn
            sees("GET /corrections/{id}", REQUESTS)
                    .at("/corrections/{correction}")
                    .of("Aino")
                    .inChargeIs("Eero"),
            changes("POST /corrections/{id}/answer", REQUESTS)
                    .at("/corrections/{correction}/answer")
                    .of("Aino")
                    .inChargeIs("Eero"),
            // Feedback: from Mantas to Aino
            own("GET /feedback", FEEDBACK),
            own("GET /feedback/new", FEEDBACK),
            own("POST /feedback", FEEDBACK),
            own("GET /feedback/requests/new", FEEDBACK),
            own("POST /feedback/requests", FEEDBACK),
            sees("GET /feedback/{id}", FEEDBACK)
                    .at("/feedback/{feedback}")
                    .of("Aino")
                    .takingPart("Mantas"),
            changes("POST /feedback/{id}/replies", FEEDBACK)
                    .at("/feedback/{feedback}/replies")
                    .of("Aino")
                    .takingPart("Mantas"),
            changes("POST /feedback/{id}/follow-up-day", FEEDBACK)
                    .at("/feedback/{feedback}/follow-up-day")
                    .of("Aino")
                    .takingPart("Mantas"),
            changes("POST /feedback/{id}/follow-up", FEEDBACK)
                    .at("/feedback/{feedback}/follow-up")
                    .of("Aino")
                    .takingPart("Mantas"),
            changes("POST /feedback/{id}/removal", FEEDBACK)
                    .at("/feedback/{feedback}/removal")
                    .of("Aino")
                    .takingPart("Mantas"),
            changes("POST /feedback/{id}/steps", FEEDBACK)
                    .at("/feedback/{feedback}/steps")
                    .of("Aino")
                    .takingPart("Mantas"),
            // The receiver alone, whom Mantas may not stand in for
            changes("POST /feedback/{id}/shares", FEEDBACK)
                    .at("/feedback/{feedback}/shares?to={Rūta}")
                    .of("Aino"),
            changes("POST /feedback/{id}/shares/{person}/removal", FEEDBACK)
                    .at("/feedback/{feedback}/shares/{Rūta}/removal")
                    .of("Aino"),
            // Aino asks Mantas: he answers, she takes it back
            changes("POST /feedback/requests/{id}/declination", FEEDBACK)
                    .at("/feedback/requests/{request}/declination")
                    .of("Mantas"),
            changes("POST /feedback/requests/{id}/removal", FEEDBACK)
                    .at("/feedback/requests/{request}/removal")
                    .of("Aino"),
            // One's own files, for nobody else's eyes
            own("GET /feedback/imports", FEEDBACK),
            own("POST /feedback/imports", FEEDBACK),
            changes("GET /feedback/imports/{id}", FEEDBACK)
                    .at("/feedback/imports/{feedback import}")
                    .of("Aino"),
            changes("POST /feedback/imports/{id}/confirmation", FEEDBACK)
                    .at("/feedback/imports/{feedback import}/confirmation")
                    .of("Aino"),
            changes("POST /feedback/imports/{id}/removal", FEEDBACK)
                    .at("/feedback/imports/{feedback import}/removal")
                    .of("Aino"),
            sees("GET /feedback/freshness", FEEDBACK_DAYS).atLeast(Grain.COUNTS),
            // About a supervisor, without names: nobody here is invited to it
            // The leader's gesture
            changes("GET /successes/gestures", GESTURES).noting(GESTURES),
            changes("POST /successes/gestures/{person}/thanks", GESTURES).ofEach(),
            changes("POST /successes/gestures/{person}/thanks/removal", GESTURES)
                    .ofEach(),
            changes("POST /successes/gestures/{person}/postponement", GESTURES).ofEach(),
            changes("GET /successes/gestures/{person}/card", GESTURES).ofEach().withoutNote(),
            changes("POST /successes/{id}/outstanding", GESTURES)
                    .at("/successes/{success}/outstanding")
                    .of("Aino"),
            // Customers' praise
            own("GET /successes/praise", CUSTOMER_PRAISE),
            own("GET /successes/praise/new", CUSTOMER_PRAISE),
            asks("POST /successes/praise", CUSTOMER_PRAISE),
            changes("POST /successes/praise/{id}/acceptance", CUSTOMER_PRAISE)
                    .at("/successes/praise/{praise}/acceptance")
                    .of("Aino"),
            changes("POST /successes/praise/{id}/declination", CUSTOMER_PRAISE)
                    .at("/successes/praise/{praise}/declination")
                    .of("Aino"),
            own("GET /successes/praise/imports", CUSTOMER_PRAISE),
            asks("POST /successes/praise/imports", CUSTOMER_PRAISE),
            sees("GET /successes/praise/imports/{id}", PRIVATE_NOTES)
                    .at("/successes/praise/imports/{praise import}")
                    .of("Aino")
                    .noting(CUSTOMER_PRAISE),
            changes("POST /successes/praise/imports/{id}/confirmation", PRIVATE_NOTES)
                    .at("/successes/praise/imports/{praise import}/confirmation")
                    .of("Aino"),
            changes("POST /successes/praise/imports/{id}/removal", PRIVATE_NOTES)
                    .at("/successes/praise/imports/{praise import}/removal")
                    .of("Aino"),
            sees("GET /successes/praise/phrases", PRAISE_PHRASES),
            changes("POST /successes/praise/phrases/{language}", PRAISE_PHRASES).at("/successes/praise/phrases/fi"),
            sees("GET /hall-of-fame", HALL_OF_FAME),
            changes("POST /hall-of-fame", HALL_OF_FAME),
            sees("POST /hall-of-fame/{year}/nominations", HALL_OF_FAME).at("/hall-of-fame/2026/nominations"),
            changes("POST /hall-of-fame/{year}/nominations/{id}/removal", SUCCESSES)
                    .at("/hall-of-fame/2026/nominations/{nomination}/removal")
                    .of("Aino")
                    .takingPart("Mantas"),
            changes("POST /hall-of-fame/{year}/honours/{merit}/removal", SUCCESSES)
                    .at("/hall-of-fame/2026/honours/service/removal")
                    .of("Aino"),
            changes("POST /hall-of-fame/{year}/honours", HALL_OF_FAME)
                    .at("/hall-of-fame/2026/honours?merit=service&person={Aino}"),
            sees("GET /successes/patterns", RECOGNITION_PATTERNS),
            sees("GET /successes/rhythm", RECOGNITION_RHYTHM).atLeast(Grain.AGGREGATE),
            own("GET /feedback/rounds", ANONYMOUS_FEEDBACK),
            asks("POST /feedback/rounds", ANONYMOUS_FEEDBACK),
            sees("GET /feedback/rounds/{id}", ANONYMOUS_FEEDBACK)
                    .at("/feedback/rounds/{round}")
                    .of("Eero"),
            changes("GET /feedback/rounds/{id}/answers/new", ANONYMOUS_FEEDBACK)
                    .at("/feedback/rounds/{round}/answers/new")
                    .of("Eero"),
            changes("POST /feedback/rounds/{id}/answers", ANONYMOUS_FEEDBACK)
                    .at("/feedback/rounds/{round}/answers")
                    .of("Eero"),
            // Voice: Aino raised something for Kalle to answer, and something for all
            own("GET /voice", VOICE),
            own("GET /voice/new", VOICE).noting(VOICE, PUBLISHED_VOICE),
            own("POST /voice", VOICE),
            own("GET /voice/board", VOICE),
            sees("GET /voice/routes", VOICE_ROUTES),
            changes("POST /voice/routes", VOICE_ROUTES),
            changes("POST /voice/routes/{id}/removal", VOICE_ROUTES).at("/voice/routes/{voice route}/removal"),
            changes("POST /voice/categories", VOICE_ROUTES),
            changes("POST /voice/categories/{id}", VOICE_ROUTES).at("/voice/categories/{voice category}"),
            changes("POST /voice/categories/{id}/retirement", VOICE_ROUTES)
                    .at("/voice/categories/{voice category}/retirement"),
            changes("POST /voice/circles", VOICE_ROUTES),
            changes("POST /voice/circles/{id}/removal", VOICE_ROUTES).at("/voice/circles/999999/removal"),
            own("GET /voice/imports", VOICE),
            own("POST /voice/imports", VOICE),
            sees("GET /voice/imports/{id}", PRIVATE_NOTES)
                    .at("/voice/imports/{voice import}")
                    .of("Aino")
                    .noting(VOICE),
            changes("POST /voice/imports/{id}/confirmation", PRIVATE_NOTES)
                    .at("/voice/imports/{voice import}/confirmation")
                    .of("Aino"),
            changes("POST /voice/imports/{id}/removal", PRIVATE_NOTES)
                    .at("/voice/imports/{voice import}/removal")
                    .of("Aino"),
            sees("GET /voice/obstacles", PUBLISHED_VOICE),
            sees("GET /voice/counts", VOICE_COUNTS).atLeast(Grain.AGGREGATE).noting(VOICE_COUNTS),
            sees("GET /voice/guides", INSTRUCTIONS)
                    .at("/voice/guides?which=returns")
                    .withoutNote(),
            sees("GET /voice/similar", PUBLISHED_VOICE)
                    .at("/voice/similar?words=printer+headset")
                    .withoutNote(),
            sees("GET /voice/{id}", VOICE).at("/voice/{voice}").of("Aino").inChargeIs("Kalle"),
            sees("GET /voice/{id}/picture", VOICE)
                    .at("/voice/{voice}/picture")
                    .of("Aino")
                    .inChargeIs("Kalle")
                    .withoutNote(),
            sees("POST /voice/{id}/comments", VOICE)
                    .at("/voice/{voice}/comments")
                    .of("Aino")
                    .inChargeIs("Kalle"),
            changes("POST /voice/{id}/comments/{comment}/removal", VOICE)
                    .at("/voice/{voice}/comments/{voice comment}/removal")
                    .of("Aino"),
            sees("POST /voice/{id}/me-too", PUBLISHED_VOICE).at("/voice/{published voice}/me-too"),
            changes("POST /voice/{id}/thanks", VOICE)
                    .at("/voice/{answered voice}/thanks")
                    .of("Aino"),
            changes("POST /voice/{id}/doubts", VOICE)
                    .at("/voice/{answered voice}/doubts")
                    .of("Aino"),
            changes("POST /voice/{id}/audience", VOICE)
                    .at("/voice/{voice}/audience")
                    .of("Aino"),
            changes("POST /voice/{id}/looking", VOICE_ANSWERS)
                    .at("/voice/{voice}/looking")
                    .of("Aino")
                    .inChargeIs("Kalle"),
            changes("POST /voice/{id}/owner", VOICE_ANSWERS)
                    .at("/voice/{voice}/owner")
                    .of("Aino")
                    .inChargeIs("Kalle"),
            changes("POST /voice/{id}/answer", VOICE_ANSWERS)
                    .at("/voice/{voice}/answer")
                    .of("Aino")
                    .inChargeIs("Kalle"),
            changes("POST /voice/{id}/doing", VOICE_ANSWERS)
                    .at("/voice/{promised voice}/doing")
                    .of("Aino")
                    .inChargeIs("Kalle"),
            changes("POST /voice/{id}/cause", VOICE_ANSWERS)
                    .at("/voice/{promised voice}/cause")
                    .of("Aino")
                    .inChargeIs("Kalle"),
            changes("POST /voice/{id}/uses", VOICE_ANSWERS)
                    .at("/voice/{voice}/uses")
                    .of("Aino")
                    .inChargeIs("Kalle"),
            changes("POST /voice/{id}/uses/{use}/removal", VOICE_ANSWERS)
                    .at("/voice/{voice}/uses/{voice use}/removal")
                    .of("Aino")
                    .inChargeIs("Kalle"),
            sees("GET /palette", DIRECTORY).at("/palette?q=ret").withoutNote(),
            // Instructions: Eero owns one that Aino finds outdated
            sees("GET /instructions", INSTRUCTIONS).noting(INSTRUCTIONS, INSTRUCTION_REPORTS),
            changes("GET /instructions/new", INSTRUCTIONS).noting(INSTRUCTIONS, INSTRUCTION_CARE),
            changes("POST /instructions", INSTRUCTIONS),
            sees("GET /instructions/{id}", INSTRUCTIONS)
                    .at("/instructions/{instruction}")
                    .noting(INSTRUCTIONS, INSTRUCTION_REPORTS, INSTRUCTION_CARE),
            sees("GET /instructions/{id}/versions/{number}", INSTRUCTIONS).at("/instructions/{instruction}/versions/1"),
            sees("POST /instructions/{id}/reports", INSTRUCTIONS).at("/instructions/{instruction}/reports"),
            sees("POST /instructions/{id}/reports/removal", INSTRUCTIONS)
                    .at("/instructions/{instruction}/reports/removal"),
            changes("GET /instructions/{id}/text", INSTRUCTION_CARE)
                    .at("/instructions/{instruction}/text")
                    .inChargeIs("Eero")
                    .noting(INSTRUCTIONS, INSTRUCTION_CARE),
            changes("POST /instructions/{id}/text", INSTRUCTION_CARE)
                    .at("/instructions/{instruction}/text")
                    .inChargeIs("Eero"),
            changes("POST /instructions/{id}/repair", INSTRUCTION_CARE)
                    .at("/instructions/{instruction}/repair")
                    .inChargeIs("Eero"),
            changes("POST /instructions/{id}/verifications", INSTRUCTION_CARE)
                    .at("/instructions/{instruction}/verifications")
                    .inChargeIs("Eero"),
            changes("POST /instructions/{id}/owner", INSTRUCTION_OWNERS)
                    .at("/instructions/{instruction}/owner")
                    .inChargeIs("Eero"),
            changes("POST /instructions/{id}/retirement", INSTRUCTION_OWNERS)
                    .at("/instructions/{instruction}/retirement")
                    .inChargeIs("Eero"),
            changes("GET /instructions.csv", INSTRUCTIONS),
            changes("GET /instructions/imports", INSTRUCTIONS),
            changes("POST /instructions/imports", INSTRUCTIONS),
            sees("GET /instructions/imports/{id}", PRIVATE_NOTES)
                    .at("/instructions/imports/{instruction import}")
                    .of("Eero")
                    .noting(INSTRUCTIONS),
            changes("POST /instructions/imports/{id}/confirmation", PRIVATE_NOTES)
                    .at("/instructions/imports/{instruction import}/confirmation")
                    .of("Eero"),
            changes("POST /instructions/imports/{id}/removal", PRIVATE_NOTES)
                    .at("/instructions/imports/{instruction import}/removal")
                    .of("Eero"),
            // For anybody, where there is something for anybody
            closed("GET /heroes"),
            closed("GET /heroes/feed.atom"),
            closed("GET /heroes/feed.json"),
            closed("GET /heroes/{slug}").at("/heroes/unknown"),
            closed("GET /heroes/{slug}/picture.jpg").at("/heroes/unknown/picture.jpg"),
            closed("GET /heroes/{slug}/card.jpg").at("/heroes/unknown/card.jpg"),
            // Heroes' stories: Mantas writes one about Aino
            sees("GET /stories", STORIES),
            changes("GET /stories/new", STORY_DRAFTS)
                    .at("/stories/new?success={success}")
                    .of("Aino")
                    .takingPart("Mantas"),
            changes("POST /stories", STORY_DRAFTS)
                    .at("/stories?success={success}")
                    .of("Aino")
                    .takingPart("Mantas"),
            sees("POST /stories/previews", STORIES),
            sees("GET /stories/{id}", STORY_DRAFTS)
                    .at("/stories/{story}")
                    .of("Aino")
                    .takingPart("Mantas"),
            sees("GET /stories/{id}/picture", STORY_DRAFTS)
                    .at("/stories/{story}/picture")
                    .of("Aino")
                    .takingPart("Mantas")
                    .withoutNote(),
            changes("GET /stories/{id}/text", STORY_DRAFTS)
                    .at("/stories/{story}/text")
                    .of("Aino")
                    .takingPart("Mantas"),
            changes("POST /stories/{id}/text", STORY_DRAFTS)
                    .at("/stories/{story}/text")
                    .of("Aino")
                    .takingPart("Mantas"),
            changes("POST /stories/{id}/request", STORY_DRAFTS)
                    .at("/stories/{story}/request")
                    .of("Aino")
                    .takingPart("Mantas"),
            changes("POST /stories/{id}/withdrawal", STORY_DRAFTS)
                    .at("/stories/{story}/withdrawal")
                    .of("Aino")
                    .takingPart("Mantas"),
            changes("GET /stories/{id}/consent", STORY_CONSENTS)
                    .at("/stories/{story}/consent")
                    .of("Aino"),
            changes("POST /stories/{id}/consents", STORY_CONSENTS)
                    .at("/stories/{story}/consents")
                    .of("Aino"),
            changes("POST /stories/{id}/consents/{channel}/revocation", STORY_CONSENTS)
                    .at("/stories/{story}/consents/page/revocation")
                    .of("Aino"),
            changes("POST /stories/{id}/approvals", STORY_APPROVALS)
                    .at("/stories/{story}/approvals")
                    .of("Aino"),
            changes("POST /stories/{id}/returns", STORY_APPROVALS)
                    .at("/stories/{story}/returns")
                    .of("Aino"),
            changes("GET /stories/overview", STORIES_OUTSIDE).noting(STORY_DRAFTS),
            changes("POST /stories/outside", STORIES_OUTSIDE),
            // Successes: Mantas thanked Aino, for all to read
            sees("GET /successes", SUCCESSES),
            own("GET /successes/new", SUCCESSES),
            own("POST /successes", SUCCESSES),
            own("GET /successes/wishes", RECOGNITION_WISHES),
            own("POST /successes/wishes", RECOGNITION_WISHES),
            sees("GET /successes/screens", SCREENS).noting(SUCCESSES),
            changes("POST /successes/screens", SCREENS),
            changes("POST /successes/screens/{id}/revocation", SCREENS).at("/successes/screens/{screen}/revocation"),
            sees("GET /webhooks", WEBHOOKS),
            changes("POST /webhooks", WEBHOOKS),
            changes("POST /webhooks/{id}/trial", WEBHOOKS).at("/webhooks/{webhook}/trial"),
            changes("POST /webhooks/{id}/pause", WEBHOOKS).at("/webhooks/{webhook}/pause"),
            changes("POST /webhooks/{id}/removal", WEBHOOKS).at("/webhooks/{webhook}/removal"),
            sees("GET /webhooks/slack", WEBHOOKS),
            changes("POST /webhooks/slack", WEBHOOKS),
            changes("POST /webhooks/slack/removal", WEBHOOKS),
            own("GET /successes/slack", RECOGNITION_WISHES),
            own("POST /successes/slack", RECOGNITION_WISHES),
            own("POST /successes/slack/removal", RECOGNITION_WISHES),
            // As long as nobody has connected Slack, there is nothing.
            closed("POST /api/slack/commands"),
            own("GET /successes/imports", SUCCESSES),
            own("POST /successes/imports", SUCCESSES),
            sees("GET /successes/imports/{id}", PRIVATE_NOTES)
                    .at("/successes/imports/{success import}")
                    .of("Aino")
                    .noting(SUCCESSES),
            changes("POST /successes/imports/{id}/confirmation", PRIVATE_NOTES)
                    .at("/successes/imports/{success import}/confirmation")
                    .of("Aino"),
            changes("POST /successes/imports/{id}/removal", PRIVATE_NOTES)
                    .at("/successes/imports/{success import}/removal")
                    .of("Aino"),
            own("GET /successes.csv", SUCCESSES),
            // Whoever has no letter of ours finds nothing.
            closed("GET /digest/{token}").at("/digest/unknown"),
            closed("POST /digest/{token}").at("/digest/unknown"),
            // Whoever has no address that holds finds nothing.
            closed("GET /screen/{secret}").at("/screen/unknown"),
            closed("GET /screen/{secret}/turn").at("/screen/unknown/turn"),
            sees("GET /successes/values", VALUES),
            changes("POST /successes/values", VALUES),
            changes("POST /successes/values/{id}/retirement", VALUES).at("/successes/values/{value}/retirement"),
            sees("GET /successes/{id}", SUCCESSES).at("/successes/{success}"),
            sees("GET /successes/{id}/picture", SUCCESSES)
                    .at("/successes/{success}/picture")
                    .withoutNote(),
            sees("POST /successes/{id}/reactions", SUCCESSES).at("/successes/{success}/reactions"),
            sees("POST /successes/{id}/replies", SUCCESSES).at("/successes/{success}/replies"),
            sees("POST /successes/{id}/reports", SUCCESSES).at("/successes/{success}/reports"),
            // One's own reply: Mantas' here
            changes("POST /successes/{id}/replies/{reply}/removal", SUCCESSES)
                    .at("/successes/{success}/replies/{success reply}/removal")
                    .of("Mantas"),
            // Told by Mantas, and nobody else's to edit or take back
            changes("GET /successes/{id}/words", SUCCESSES)
                    .at("/successes/{success}/words")
                    .of("Mantas"),
            changes("POST /successes/{id}/words", SUCCESSES)
                    .at("/successes/{success}/words")
                    .of("Mantas"),
            changes("POST /successes/{id}/removal", SUCCESSES)
                    .at("/successes/{success}/removal")
                    .of("Mantas"),
            changes("POST /successes/{id}/hiding", SUCCESSES)
                    .at("/successes/{success}/hiding")
                    .of("Aino"),
            changes("GET /successes/reports", REPORTED_SUCCESSES),
            changes("POST /successes/{id}/decision", REPORTED_SUCCESSES).at("/successes/{success}/decision"),
            scriptsWrite("POST /api/kudos", SUCCESSES),
            scriptsWrite("POST /api/voice", VOICE),
            scriptsRead("GET /api/recognition", SUCCESSES).at("/api/recognition?from=2026-11-01&to=2026-11-02"),
            // Data protection
            sees("GET /data-protection", DATA_PROTECTION),
            sees("GET /people/{id}/erasure", ERASURE)
                    .at("/people/{person}/erasure")
                    .ofEach(),
            changes("POST /people/{id}/erasure", ERASURE)
                    .at("/people/{person}/erasure")
                    .ofEach(),
            sees("GET /erasures", DATA_PROTECTION),
            changes("POST /erasures/returns", ERASURE),
            sees("GET /retention", DATA_PROTECTION),
            sees("GET /retention/{kind}", DATA_PROTECTION).at("/retention/contacts"),
            changes("POST /retention/{kind}", DATA_PROTECTION).at("/retention/contacts"),
            sees("GET /record-of-processing", DATA_PROTECTION),
            sees("GET /record-of-processing.md", DATA_PROTECTION),
            sees("GET /impact-assessment", DATA_PROTECTION),
            sees("GET /impact-assessment.md", DATA_PROTECTION),
            changes("GET /data-controller", DATA_PROTECTION),
            changes("POST /data-controller", DATA_PROTECTION),
            sees("GET /go-live", GO_LIVE).withoutNote(),
            changes("GET /go-live/checklist", GO_LIVE).withoutNote(),
            changes("POST /go-live/checklist", GO_LIVE),
            changes("POST /go-live/withdrawal", GO_LIVE),
            // Metrics
            sees("GET /metrics", FIGURES).atLeast(Grain.AGGREGATE),
            sees("GET /metrics/{key}", FIGURES).atLeast(Grain.AGGREGATE).at("/metrics/handle_time?queue=1"),
            sees("GET /performance", FIGURES).atLeast(Grain.AGGREGATE),
            // The directory
            sees("GET /", DIRECTORY).withoutNote(),
            sees("GET /people", DIRECTORY),
            sees("GET /colleagues", DIRECTORY).withoutNote(),
            sees("GET /people/{id}", DIRECTORY).at("/people/{person}").ofEach(),
            sees("GET /teams", DIRECTORY),
            sees("GET /teams/{id}", DIRECTORY).at("/teams/{red}"),
            changes("GET /people/new", DIRECTORY),
            changes("POST /people", DIRECTORY),
            changes("GET /people.csv", DIRECTORY),
            changes("GET /people/{id}/edit", DIRECTORY)
                    .at("/people/{person}/edit")
                    .ofEach(),
            changes("POST /people/{id}", DIRECTORY).at("/people/{person}").ofEach(),
            changes("POST /people/{id}/departure", DIRECTORY)
                    .at("/people/{person}/departure?day=2089-12-31")
                    .ofEach(),
            changes("POST /people/{id}/return", DIRECTORY)
                    .at("/people/{person}/return")
                    .ofEach(),
            changes("POST /people/{id}/relations", DIRECTORY)
                    .at("/people/{person}/relations?kind=coach&person=Helmi")
                    .ofEach(),
            changes("POST /people/{id}/relation-removals", DIRECTORY)
                    .at("/people/{person}/relation-removals?kind=coach&related={Rūta}")
                    .ofEach(),
            // Who stands in for somebody's line supervisor
            changes("GET /people/{id}/deputies", DEPUTIES)
                    .at("/people/{supervisor}/deputies")
                    .of("Aino", "Liisa", "Eero"),
            changes("POST /people/{id}/deputies", DEPUTIES)
                    .at("/people/{supervisor}/deputies")
                    .of("Aino", "Liisa", "Eero"),
            changes("POST /people/{id}/deputies/{deputy}/ending", DEPUTIES)
                    .at("/people/{supervisor}/deputies/1/ending")
                    .of("Aino", "Liisa", "Eero"),
            // What was agreed: Aino's, with Eero
            own("GET /actions", ACTIONS),
            changes("POST /actions/{id}/completion", ACTIONS)
                    .at("/actions/{action}/completion")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("POST /actions/{id}/reopening", ACTIONS)
                    .at("/actions/{action}/reopening")
                    .of("Aino")
                    .takingPart("Eero"),
            // What is said: Aino's with Eero
            sees("GET /one-to-ones/{id}", ONE_TO_ONES)
                    .at("/one-to-ones/{talk}")
                    .of("Aino")
                    .takingPart("Eero")
                    .noting(ONE_TO_ONES, PRIVATE_NOTES, ACTIONS),
            sees("GET /one-to-ones/{id}/points", ONE_TO_ONES)
                    .at("/one-to-ones/{talk}/points")
                    .of("Aino")
                    .takingPart("Eero")
                    .withoutNote(),
            changes("POST /one-to-ones/{id}/points", ONE_TO_ONES)
                    .at("/one-to-ones/{talk}/points?words=x")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("POST /one-to-ones/{id}/suggested-points", ONE_TO_ONES)
                    .at("/one-to-ones/{talk}/suggested-points?source=x")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("POST /one-to-ones/{id}/points/{point}/completion", ONE_TO_ONES)
                    .at("/one-to-ones/{talk}/points/4711/completion")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("POST /one-to-ones/{id}/points/{point}/reopening", ONE_TO_ONES)
                    .at("/one-to-ones/{talk}/points/4711/reopening")
                    .of("Aino")
                    .takingPart("Eero"),
            // Takes back nothing but one's own; the other's is not there to be taken back.
            own("POST /one-to-ones/{id}/points/{point}/removal", PRIVATE_NOTES)
                    .at("/one-to-ones/{talk}/points/4711/removal")
                    .of("Aino"),
            sees("GET /one-to-ones/{id}/notes", ONE_TO_ONES)
                    .at("/one-to-ones/{talk}/notes")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("POST /one-to-ones/{id}/notes/{part}", ONE_TO_ONES)
                    .at("/one-to-ones/{talk}/notes/notes?words=x")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("POST /one-to-ones/{id}/notes/{part}/merges", ONE_TO_ONES)
                    .at("/one-to-ones/{talk}/notes/notes/merges?words=x")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("POST /one-to-ones/{id}/actions", ONE_TO_ONES)
                    .at("/one-to-ones/{talk}/actions")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("POST /one-to-ones/{id}/ending", ONE_TO_ONES)
                    .at("/one-to-ones/{talk}/ending")
                    .of("Aino")
                    .takingPart("Eero"),
            sees("GET /one-to-one-templates", ONE_TO_ONE_TEMPLATES).withoutNote(),
            changes("GET /one-to-one-templates/{key}/edit", ONE_TO_ONE_TEMPLATES)
                    .withoutNote()
                    .at("/one-to-one-templates/monthly/edit"),
            changes("POST /one-to-one-templates/{key}/versions", ONE_TO_ONE_TEMPLATES)
                    .at("/one-to-one-templates/monthly/versions"),
            // Across a level: Aino's with Helmi. What the other may not do changes nothing.
            own("GET /skip-levels", ONE_TO_ONE_DATES).only(Role.LEADER),
            own("POST /skip-levels", ONE_TO_ONE_DATES).only(Role.LEADER),
            own("POST /skip-levels/rhythm", ONE_TO_ONE_DATES).only(Role.LEADER),
            own("GET /heard", HEARD),
            changes("POST /one-to-ones/{id}/heard", HEARD)
                    .at("/one-to-ones/{skip-level}/heard?words=x")
                    .of("Aino")
                    .takingPart("Helmi"),
            changes("POST /one-to-ones/{id}/heard/{point}/release", HEARD)
                    .at("/one-to-ones/{skip-level}/heard/4711/release")
                    .of("Aino")
                    .takingPart("Helmi"),
            changes("POST /one-to-ones/{id}/heard/{point}/answer", HEARD)
                    .at("/one-to-ones/{skip-level}/heard/4711/answer?words=x")
                    .of("Aino")
                    .takingPart("Helmi"),
            // One-to-ones; the meeting is Aino's, to which Eero invites
            own("GET /one-to-ones", ONE_TO_ONE_DATES),
            own("GET /one-to-ones/hours", ONE_TO_ONE_DATES),
            changes("GET /one-to-ones/new", ONE_TO_ONE_SERIES),
            changes("POST /one-to-ones", ONE_TO_ONE_SERIES),
            // Talks of earlier times: a supervisor's own files
            changes("GET /one-to-ones/imports", ONE_TO_ONE_SERIES).noting(ONE_TO_ONES),
            changes("POST /one-to-ones/imports", ONE_TO_ONE_SERIES).noting(ONE_TO_ONES),
            changes("GET /one-to-ones/imports/example.csv", ONE_TO_ONE_SERIES).withoutNote(),
            changes("GET /one-to-ones/imports/{id}", ONE_TO_ONES)
                    .at("/one-to-ones/imports/{history import}")
                    .of("Eero"),
            changes("POST /one-to-ones/imports/{id}/confirmation", ONE_TO_ONES)
                    .at("/one-to-ones/imports/{history import}/confirmation")
                    .of("Eero"),
            changes("POST /one-to-ones/imports/{id}/removal", ONE_TO_ONES)
                    .at("/one-to-ones/imports/{history import}/removal")
                    .of("Eero"),
            own("POST /one-to-ones/hours", ONE_TO_ONE_DATES),
            changes("GET /one-to-ones/{id}/time", ONE_TO_ONE_DATES)
                    .at("/one-to-ones/{meeting}/time")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("POST /one-to-ones/{id}/time", ONE_TO_ONE_DATES)
                    .at("/one-to-ones/{meeting}/time")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("POST /one-to-ones/{id}/skipping", ONE_TO_ONE_DATES)
                    .at("/one-to-ones/{meeting}/skipping?reason=Busy")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("POST /one-to-ones/{id}/cancellation", ONE_TO_ONE_DATES)
                    .at("/one-to-ones/{meeting}/cancellation?reason=Busy")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("POST /one-to-ones/{id}/holding", ONE_TO_ONE_DATES)
                    .at("/one-to-ones/{meeting}/holding")
                    .of("Aino")
                    .takingPart("Eero"),
            changes("GET /one-to-one-planning", ONE_TO_ONE_SERIES),
            changes("POST /one-to-one-planning", ONE_TO_ONE_SERIES),
            changes("POST /one-to-one-series", ONE_TO_ONE_SERIES),
            changes("POST /one-to-one-series/renewal", ONE_TO_ONE_SERIES),
            sees("GET /one-to-one-coverage", ONE_TO_ONE_DATES),
            sees("GET /one-to-one-coverage/{id}", ONE_TO_ONE_DATES)
                    .at("/one-to-one-coverage/{person}")
                    .ofEach(),
            changes("GET /one-to-one-rules", ONE_TO_ONE_RULES),
            changes("POST /one-to-one-rules", ONE_TO_ONE_RULES),
            // People and absences by file
            changes("GET /people-imports", DIRECTORY).withoutNote(),
            changes("POST /people-imports", DIRECTORY),
            changes("GET /people-imports/{id}", DIRECTORY).at("/people-imports/{people import}"),
            changes("POST /people-imports/{id}/confirmation", DIRECTORY)
                    .at("/people-imports/{people import}/confirmation?fingerprint=old"),
            changes("POST /people-imports/{id}/leavers", DIRECTORY).at("/people-imports/{people import}/leavers"),
            changes("POST /people-imports/{id}/removal", DIRECTORY).at("/people-imports/{people import}/removal"),
            sees("GET /people-proposals/{id}", CONTACT_IDS).at("/people-proposals/{people proposal}"),
            changes("POST /people-proposals/{id}/confirmation", DIRECTORY)
                    .at("/people-proposals/{people proposal}/confirmation?fingerprint=old"),
            changes("POST /people-proposals/{id}/removal", DIRECTORY).at("/people-proposals/{people proposal}/removal"),
            changes("GET /absence-imports", ABSENCES).withoutNote(),
            changes("POST /absence-imports", ABSENCES),
            changes("GET /absence-imports/{id}", ABSENCES).at("/absence-imports/{absence import}"),
            changes("POST /absence-imports/{id}/confirmation", ABSENCES)
                    .at("/absence-imports/{absence import}/confirmation?fingerprint=old"),
            changes("POST /absence-imports/{id}/removal", ABSENCES).at("/absence-imports/{absence import}/removal"),
            scriptsWrite("POST /api/people-imports", DIRECTORY).through(Scope.IMPORT_PEOPLE),
            scriptsRead("GET /scim/v2/{kind}", DIRECTORY).at("/scim/v2/Users"),
            scriptsRead("GET /scim/v2/{kind}/{id}", DIRECTORY).at("/scim/v2/Users/{Aino}"),
            scriptsRead("POST /scim/v2/{kind}/.search", DIRECTORY).at("/scim/v2/Users/.search"),
            scriptsWrite("POST /scim/v2/{kind}", DIRECTORY).at("/scim/v2/Users").through(Scope.PROVISION_PEOPLE),
            scriptsWrite("PUT /scim/v2/{kind}/{id}", DIRECTORY)
                    .at("/scim/v2/Users/{Aino}")
                    .through(Scope.PROVISION_PEOPLE),
            scriptsWrite("PATCH /scim/v2/{kind}/{id}", DIRECTORY)
                    .at("/scim/v2/Users/{Aino}")
                    .through(Scope.PROVISION_PEOPLE),
            scriptsWrite("DELETE /scim/v2/{kind}/{id}", DIRECTORY)
                    .at("/scim/v2/Users/{Mantas}")
                    .through(Scope.PROVISION_PEOPLE),
            // Goals
            sees("GET /goals", GOALS),
            changes("GET /goals/new", GOALS).withoutNote(),
            changes("POST /goals", GOALS),
            sees("GET /goals/{id}", GOALS)
                    .at("/goals/{goal}")
                    .of("Aino", "Liisa")
                    .noting(GOALS, FIGURES),
            sees("GET /goals/{id}/what-if", GOALS)
                    .at("/goals/{goal}/what-if?target=300")
                    .of("Aino", "Liisa"),
            changes("GET /goals/{id}/versions/new", GOALS)
                    .withoutNote()
                    .at("/goals/{goal}/versions/new")
                    .of("Aino", "Liisa"),
            changes("POST /goals/{id}/versions", GOALS)
                    .at("/goals/{goal}/versions")
                    .of("Aino", "Liisa"),
            changes("GET /goals/{id}/doing", GOALS).at("/goals/{goal}/doing").of("Aino", "Liisa"),
            changes("POST /goals/{id}/doing", GOALS).at("/goals/{goal}/doing").of("Aino", "Liisa"),
            changes("POST /goals/{id}/retirement", GOALS)
                    .at("/goals/{goal}/retirement")
                    .of("Aino", "Liisa"),
            own("GET /my-goals", FIGURES).only(Role.AGENT),
            scriptsRead("GET /api/goals", GOALS),
            scriptsWrite("POST /api/goals", GOALS),
            scriptsRead("GET /api/goals/{id}", GOALS).at("/api/goals/{a goal}"),
            scriptsWrite("POST /api/goals/{id}/versions", GOALS).at("/api/goals/{a goal}/versions"),
            scriptsRead("GET /api/goals/{id}/reality-check", GOALS).at("/api/goals/{a goal}/reality-check"),
            // Contacts
            sees("GET /contacts", CONTACT_SOURCES),
            changes("GET /contact-sources/new", CONTACT_SOURCES),
            changes("POST /contact-sources", CONTACT_SOURCES),
            sees("GET /contact-sources/{id}", CONTACT_SOURCES).at("/contact-sources/{source}"),
            changes("GET /contact-sources/{id}/mapping", CONTACT_SOURCES).at("/contact-sources/{source}/mapping"),
            changes("POST /contact-sources/{id}/mapping", CONTACT_SOURCES).at("/contact-sources/{source}/mapping"),
            changes("POST /contact-sources/{id}/imports", CONTACT_IMPORTS).at("/contact-sources/{source}/imports"),
            changes("GET /contact-sources/{id}/agents", CONTACT_SOURCES).at("/contact-sources/{source}/agents"),
            changes("POST /contact-sources/{id}/agents", CONTACT_SOURCES).at("/contact-sources/{source}/agents"),
            changes("POST /contact-sources/{id}/people-proposals", CONTACT_SOURCES)
                    .at("/contact-sources/{source}/people-proposals"),
            changes("GET /contact-sources/{id}/agents/candidates", CONTACT_SOURCES)
                    .at("/contact-sources/{source}/agents/candidates?person=a"),
            changes("POST /contact-samples", CONTACT_SOURCES),
            changes("GET /contact-samples/{id}", CONTACT_SOURCES).at("/contact-samples/{sample}"),
            changes("POST /contact-samples/{id}/preview", CONTACT_SOURCES).at("/contact-samples/{sample}/preview"),
            sees("GET /contact-imports/{id}", CONTACT_IMPORTS).at("/contact-imports/{import}"),
            sees("GET /contact-imports/{id}/quarantine", CONTACT_IMPORTS).at("/contact-imports/{import}/quarantine"),
            changes("POST /contact-imports/{id}/attempts", CONTACT_IMPORTS).at("/contact-imports/{import}/attempts"),
            scriptsWrite("POST /api/contact-imports", CONTACT_IMPORTS).at("/api/contact-imports?source=Exchange"),
            scriptsRead("GET /api/contact-imports/{id}", CONTACT_IMPORTS).at("/api/contact-imports/{import}"),
            scriptsRead("GET /api/contact-imports/{id}/quarantine", CONTACT_IMPORTS)
                    .at("/api/contact-imports/{import}/quarantine"),
            scriptsRead("GET /api/contact-sources/{name}", CONTACT_SOURCES).at("/api/contact-sources/Exchange"),
            scriptsWrite("PUT /api/contact-sources/{name}", CONTACT_SOURCES).at("/api/contact-sources/Exchange"),
            scriptsRead("GET /api/agent-days", FIGURES).at("/api/agent-days?from=2026-05-01&to=2026-05-31"));

    private Routes() {}
}
