package fi.merkitys.onetoones;

import fi.merkitys.actions.AgreedAction;
import fi.merkitys.onetoones.agenda.Point;
import fi.merkitys.onetoones.notes.SharedNotes.Note;
import fi.merkitys.onetoones.skiplevel.FrontLine;
import fi.merkitys.onetoones.skiplevel.Heard;
import fi.merkitys.onetoones.templates.Template;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of one meeting.
 *
 * @param agreed in this very meeting
 * @param before open from earlier ones
 * @param lastTime what was written to a part when the two last talked like this
 * @param next their next meeting, or none
 * @param heard in a talk across a level
 * @param earlier the last ones that they held, the newest first
 */
public record TalkView(
        Meeting meeting,
        Template template,
        List<Point> points,
        List<Suggestion> suggestions,
        List<AgreedAction> agreed,
        List<AgreedAction> before,
        Map<String, Note> notes,
        Map<String, String> lastTime,
        String privateNote,
        Talks.@Nullable Ending ending,
        @Nullable Meeting next,
        List<Meeting> earlier,
        List<Heard> heard,
        LocalDate today,
        boolean begun) {
    public Note note(String part) {
        return notes.getOrDefault(part, Note.EMPTY);
    }

    /** It may still be written in: it is to come, or was held. */
    public boolean isOpen() {
        return meeting.isPlanned() || meeting.state() == MeetingState.HELD;
    }

    public boolean isAcrossALevel() {
        return meeting.template().equals(FrontLine.TEMPLATE);
    }

    public long openPoints() {
        return points.stream().filter(Point::isOpen).count();
    }
}
