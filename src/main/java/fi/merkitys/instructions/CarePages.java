package fi.merkitys.instructions;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.instructions.Outcome.Done;
import fi.merkitys.instructions.Outcome.NotSaid;
import fi.merkitys.instructions.Outcome.NotTheirs;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What those do who see to a guide. */
@Controller
class CarePages {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final int LONGEST = 1_000;

    private final Instructions instructions;
    private final MendInstruction mend;
    private final VerifyInstruction verify;
    private final PassInstruction pass;
    private final Colleagues colleagues;
    private final ShowInstruction show;

    CarePages(
            Instructions instructions,
            MendInstruction mend,
            VerifyInstruction verify,
            PassInstruction pass,
            Colleagues colleagues,
            ShowInstruction show) {
        this.instructions = instructions;
        this.mend = mend;
        this.verify = verify;
        this.pass = pass;
        this.colleagues = colleagues;
        this.show = show;
    }

    /** @param to none is oneself */
    @PostMapping("/instructions/{id}/repair")
    ModelAndView give(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer) {
        var whom = ID.matcher(to).matches() ? new PersonId(Long.parseLong(to)) : null;
        return after(mend.give(new InstructionId(id), whom, day(until), said(words), viewer), id, viewer);
    }

    @PostMapping("/instructions/{id}/verifications")
    ModelAndView verify(@PathVariable long id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        return after(verify.now(new InstructionId(id), said(words), viewer), id, viewer);
    }

    /** @param who a name, where nobody was chosen */
    @PostMapping("/instructions/{id}/owner")
    ModelAndView pass(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String who,
            Viewer viewer) {
        return after(pass.now(new InstructionId(id), person(to, who, viewer), viewer), id, viewer);
    }

    @PostMapping("/instructions/{id}/retirement")
    ModelAndView retire(@PathVariable long id, @RequestParam(defaultValue = "true") boolean retired, Viewer viewer) {
        return after(pass.retire(new InstructionId(id), retired, viewer), id, viewer);
    }

    private ModelAndView after(Outcome outcome, long id, Viewer viewer) {
        return switch (outcome) {
            case Done done -> new ModelAndView("redirect:/instructions/" + done.id());
            case NotTheirs any -> throw new NotFound();
            case NotSaid why ->
                show.page(
                        instructions.find(new InstructionId(id), viewer).orElseThrow(NotFound::new),
                        viewer,
                        why.field(),
                        why.words());
        };
    }

    private @Nullable PersonId person(String to, String who, Viewer viewer) {
        if (ID.matcher(to).matches()) {
            return new PersonId(Long.parseLong(to));
        }
        return who.isBlank() ? null : colleagues.meant(who, viewer.id()).orElse(null);
    }

    private static String said(String words) {
        var plain = TypedText.plain(words);
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
