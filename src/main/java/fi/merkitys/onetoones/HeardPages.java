package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.onetoones.skiplevel.FrontLine;
import fi.merkitys.onetoones.skiplevel.Heard;
import fi.merkitys.onetoones.skiplevel.HeardPoints;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** In a talk across a level: what the leader hears, what the employee releases of it, what is done about it. */
@Controller
@Transactional
class HeardPages {
    private final ReadTalk read;
    private final HeardPoints heard;
    private final Notices notices;
    private final Clock clock;

    HeardPages(ReadTalk read, HeardPoints heard, Notices notices, Clock clock) {
        this.read = read;
        this.heard = heard;
        this.notices = notices;
        this.clock = clock;
    }

    @PostMapping("/one-to-ones/{id}/heard")
    ModelAndView write(@PathVariable long id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        var meeting = find(id, viewer);
        var said = plain(words, Heard.LONGEST);
        if (!said.isEmpty()) {
            heard.write(meeting, said, viewer.id(), clock.instant());
        }
        return TalkPages.back(id, "heard");
    }

    /** The employee alone decides. */
    @PostMapping("/one-to-ones/{id}/heard/{point}/release")
    ModelAndView release(@PathVariable long id, @PathVariable long point, Viewer viewer) {
        var meeting = find(id, viewer);
        known(point, meeting);
        heard.release(point, viewer.id(), clock.instant()).ifPresent(supervisor -> {
            tell(supervisor, "onetoones.notice.released", meeting.employeeName(), "/heard");
            tell(meeting.host(), "onetoones.notice.released", meeting.employeeName(), "/one-to-ones/" + id);
        });
        return TalkPages.back(id, "heard");
    }

    /** The leader says what was done about it, or why nothing was. */
    @PostMapping("/one-to-ones/{id}/heard/{point}/answer")
    ModelAndView answer(
            @PathVariable long id,
            @PathVariable long point,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer) {
        var meeting = find(id, viewer);
        known(point, meeting);
        var said = plain(words, Heard.LONGEST_ANSWER);
        if (!said.isEmpty() && heard.answer(point, viewer.id(), said, clock.instant())) {
            tell(meeting.employee(), "onetoones.notice.answered", meeting.hostName(), "/one-to-ones/" + id);
        }
        return TalkPages.back(id, "heard");
    }

    private Meeting find(long id, Viewer viewer) {
        var meeting = read.find(id, viewer);
        if (!meeting.template().equals(FrontLine.TEMPLATE)) {
            throw new NotFound();
        }
        return meeting;
    }

    private void known(long point, Meeting meeting) {
        if (heard.of(meeting).stream().noneMatch(one -> one.id() == point)) {
            throw new NotFound();
        }
    }

    private void tell(PersonId to, String key, String name, String path) {
        notices.tell(new Notice(to, Topic.ONE_TO_ONES, key, List.of(name), path));
    }

    private static String plain(String typed, int longest) {
        var words = typed.replace("\0", "").replace("\r\n", "\n").strip();
        return words.substring(0, Math.min(words.length(), longest));
    }
}
