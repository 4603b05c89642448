package fi.merkitys.instructions;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.instructions.Outcome.Done;
import fi.merkitys.instructions.Outcome.NotSaid;
import fi.merkitys.instructions.Outcome.NotTheirs;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.TypedText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A new guide, and how one reads from now on. */
@Controller
class WritePages {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private final Instructions instructions;
    private final AddInstructions add;
    private final MendInstruction mend;
    private final VerifyInstruction verify;
    private final Colleagues colleagues;
    private final Served served;

    WritePages(
            Instructions instructions,
            AddInstructions add,
            MendInstruction mend,
            VerifyInstruction verify,
            Colleagues colleagues,
            Served served) {
        this.instructions = instructions;
        this.add = add;
        this.mend = mend;
        this.verify = verify;
        this.colleagues = colleagues;
        this.served = served;
    }

    /** As the form sends it; nothing of it has to be there. */
    record Sent(
            @Nullable String title,
            @Nullable String address,
            @Nullable String words,
            @Nullable String language,
            @Nullable String client,
            @Nullable String queue,
            @Nullable String months,
            @Nullable Boolean verified) {
        InstructionForm form() {
            return new InstructionForm(
                            TypedText.plain(title),
                            TypedText.plain(address),
                            TypedText.plain(words),
                            TypedText.plain(language),
                            TypedText.plain(client),
                            TypedText.plain(queue),
                            TypedText.plain(months),
                            verified != null && verified,
                            "",
                            null)
                    .checked();
        }
    }

    @GetMapping("/instructions/new")
    ModelAndView form(Locale locale, Viewer viewer) {
        mayAdd(viewer);
        return page(InstructionForm.empty(locale.getLanguage()), null, viewer);
    }

    /** @param to its owner; whoever adds it where nobody was chosen */
    @PostMapping("/instructions")
    ModelAndView add(
            @ModelAttribute Sent sent,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String who,
            Viewer viewer) {
        mayAdd(viewer);
        var form = sent.form();
        var owner = owner(to, who, viewer);
        if (form.problem() == null && owner == null) {
            form = form.with("owner", "instructions.problem.to");
        }
        if (form.problem() != null || owner == null) {
            return page(form, null, viewer);
        }
        var id = add.now(List.of(new AddInstructions.New(form.draft(), owner, null)), viewer.id())
                .getFirst();
        return finished(id, form, viewer);
    }

    @GetMapping("/instructions/{id}/text")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        var guide = changed(id, viewer);
        return page(InstructionForm.of(guide), guide, viewer);
    }

    @PostMapping("/instructions/{id}/text")
    ModelAndView rewrite(@PathVariable long id, @ModelAttribute Sent sent, Viewer viewer) {
        var guide = changed(id, viewer);
        var form = sent.form();
        if (form.problem() != null) {
            return page(form, guide, viewer);
        }
        return switch (mend.rewrite(guide.id(), form.draft(), viewer)) {
            case Done done -> finished(done.id(), form, viewer);
            case NotTheirs any -> throw new NotFound();
            case NotSaid why -> page(form.with(why.field(), why.words()), guide, viewer);
        };
    }

    /** Who has looked at all of it while writing need not say so twice. */
    private ModelAndView finished(InstructionId id, InstructionForm form, Viewer viewer) {
        if (form.verified()) {
            verify.now(id, "", viewer);
        }
        return new ModelAndView("redirect:/instructions/" + id);
    }

    private ModelAndView page(InstructionForm form, @Nullable Instruction guide, Viewer viewer) {
        var page = new ModelAndView("instructions/write");
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("form", form)
                .addObject("guide", guide)
                .addObject("served", served.all())
                .addObject("candidates", guide == null ? colleagues.offered("", List.of(), viewer.id()) : List.of());
    }

    private static void mayAdd(Viewer viewer) {
        if (!Data.INSTRUCTIONS.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    private Instruction changed(long id, Viewer viewer) {
        return instructions
                .find(new InstructionId(id), viewer)
                .filter(Instruction::mayBeChanged)
                .orElseThrow(NotFound::new);
    }

    private @Nullable PersonId owner(String to, String who, Viewer viewer) {
        if (ID.matcher(to).matches()) {
            return colleagues
                    .find(new PersonId(Long.parseLong(to)), viewer.id())
                    .map(one -> one.id())
                    .orElse(null);
        }
        return who.isBlank() ? viewer.id() : colleagues.meant(who, viewer.id()).orElse(null);
    }
}
