package fi.merkitys.onetoones;

import fi.merkitys.onetoones.agenda.Points;
import fi.merkitys.onetoones.notes.PrivateNotes;
import fi.merkitys.onetoones.notes.SharedNotes;
import fi.merkitys.onetoones.skiplevel.HeardPoints;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import fi.merkitys.rights.erasure.Erasable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was written in somebody's talks, to take along; it goes with the meetings, and what one wrote for oneself with oneself. */
@Component
class KeptTalks implements KeptData, Erasable {
    private final Points points;
    private final SharedNotes shared;
    private final PrivateNotes own;
    private final HeardPoints heard;
    private final JdbcClient jdbc;

    KeptTalks(Points points, SharedNotes shared, PrivateNotes own, HeardPoints heard, JdbcClient jdbc) {
        this.points = points;
        this.shared = shared;
        this.own = own;
        this.heard = heard;
        this.jdbc = jdbc;
    }

    @Override
    public Category category() {
        return Category.TALKS;
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalLong count(PersonId person) {
        return OptionalLong.of((long) points.all(person).size()
                + shared.all(person).size()
                + own.all(person).size()
                + heard.all(person).size());
    }

    @Override
    @Transactional(readOnly = true)
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("meeting", "kind", "part", "author", "words", "at"));
        for (var point : points.all(person)) {
            to.row(Arrays.asList(point.meeting(), "point", null, point.authorName(), point.words(), point.addedAt()));
        }
        for (var note : shared.all(person)) {
            to.row(Arrays.asList(note.meeting(), "note", note.part(), null, note.words(), null));
        }
        for (var note : own.all(person)) {
            to.row(Arrays.asList(note.meeting(), "private_note", null, null, note.words(), null));
        }
        for (var one : heard.all(person)) {
            to.row(Arrays.asList(one.meeting(), "heard", null, one.writer(), one.words(), one.writtenAt()));
        }
    }

    private record Counts(long shared, long own, long files) {}

    @Override
    public List<Line> preview(Profile person) {
        var counts = jdbc.sql("select shared, private as own, files from onetoones.count_written(:person)")
                .param("person", person.id().value())
                .query(Counts.class)
                .single();
        return List.of(
                new Line(Category.TALKS, "written", counts.shared(), Fate.GOES),
                new Line(Category.TALKS, "privateNotes", counts.own(), Fate.GOES),
                new Line(Category.TALKS, "talkFiles", counts.files(), Fate.GOES));
    }

    /** What was written in the person's own talks goes with their meetings. */
    @Override
    public void erase(Erasing erasing) {
        jdbc.sql("select onetoones.forget_private(:person)")
                .param("person", erasing.id().value())
                .query()
                .singleRow();
    }
}
