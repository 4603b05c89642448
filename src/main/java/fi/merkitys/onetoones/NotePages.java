package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.notes.PrivateNotes;
import fi.merkitys.onetoones.notes.SharedNotes;
import fi.merkitys.shell.NotFound;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Notes, shared and private: saved while one types, or with a button where there is no JavaScript. */
@Controller
class NotePages {
    private static final String OWN = "private";

    private final ReadTalk read;
    private final SharedNotes shared;
    private final PrivateNotes privates;
    private final Talks talks;

    NotePages(ReadTalk read, SharedNotes shared, PrivateNotes privates, Talks talks) {
        this.read = read;
        this.shared = shared;
        this.privates = privates;
        this.talks = talks;
    }

    /** How often each shared part has changed, one a line: whether there is something new. */
    @GetMapping(path = "/one-to-ones/{id}/notes", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String revisions(@PathVariable long id, Viewer viewer) {
        return shared.of(read.find(id, viewer)).entrySet().stream()
                .map(note -> note.getKey() + " " + note.getValue().revision())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @PostMapping("/one-to-ones/{id}/notes/{part}")
    ModelAndView save(
            @PathVariable long id,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer) {
        merged(id, part, base, words, viewer);
        return TalkPages.back(id, part);
    }

    /** What the writer has to change in what they sent to have what is kept now. */
    @PostMapping("/one-to-ones/{id}/notes/{part}/merges")
    @ResponseBody
    SharedNotes.Saved merge(
            @PathVariable long id,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer) {
        return merged(id, part, base, words, viewer);
    }

    private SharedNotes.Saved merged(long id, String part, String base, String words, Viewer viewer) {
        var meeting = read.find(id, viewer);
        if (meeting.state() == MeetingState.SKIPPED || meeting.state() == MeetingState.CANCELLED) {
            throw new NotFound();
        }
        if (part.equals(OWN)) {
            return privates.save(meeting.id(), plain(base), plain(words), viewer.id());
        }
        var ending = talks.endingOf(meeting).orElse(null);
        if (!read.template(meeting, ending, Locale.ENGLISH).hasPart(part)) {
            throw new NotFound();
        }
        return shared.save(meeting, part, plain(base), plain(words), viewer.id());
    }

    /** Browsers send other ends of lines than they show. */
    private static String plain(String typed) {
        var text = typed.replace("\0", "").replace("\r\n", "\n");
        return text.substring(0, Math.min(text.length(), SharedNotes.LONGEST));
    }
}
