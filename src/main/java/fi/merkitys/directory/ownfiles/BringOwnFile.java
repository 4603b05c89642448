package fi.merkitys.directory.ownfiles;

import fi.merkitys.people.PersonId;
import org.springframework.transaction.annotation.Transactional;

/** Brings a file in that its owner has looked at: all of it or nothing. The same file again brings nothing. */
public class BringOwnFile<D extends OwnDifference> {
    private final OwnFiles files;
    private final OwnImport<D> content;

    public BringOwnFile(OwnFiles files, OwnImport<D> content) {
        this.files = files;
        this.content = content;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Brought() implements Outcome {}

    /** Somebody it names has come or gone meanwhile. */
    public record NotPossible() implements Outcome {}

    public record Gone() implements Outcome {}

    @Transactional(readOnly = true)
    public D difference(OwnFile file, PersonId by) {
        return content.compare(files.content(file.id(), by), by);
    }

    @Transactional
    public Outcome now(long id, PersonId by) {
        var file = files.hold(id, by);
        if (file.isEmpty()) {
            return new Gone();
        }
        if (!file.get().waits()) {
            return new Brought();
        }
        var difference = difference(file.get(), by);
        if (!difference.possible()) {
            return new NotPossible();
        }
        files.confirmed(id, content.bring(difference, by), difference.known());
        return new Brought();
    }
}
