package fi.merkitys.concerns;

import fi.merkitys.pictures.Picture;
import fi.merkitys.pictures.Pictures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Pictures that come with a concern. They are drawn anew, so that nothing comes along that a camera wrote into them; other
 * files would carry names and places inside, and are refused.
 */
@Component
@Transactional(readOnly = true)
public class Enclosed {
    /** More are sent later, one after the other. */
    public static final int MOST = 3;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Pictures pictures;

    Enclosed(JdbcClient jdbc, Seal seal, Pictures pictures) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.pictures = pictures;
    }

    /** What became of the files. */
    public sealed interface Outcome {}

    public record Read(List<Picture> pictures) implements Outcome {}

    /** @param words the key of what to do about it */
    public record Refused(String words) implements Outcome {}

    public Outcome read(@Nullable List<MultipartFile> files) throws IOException {
        var sent = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.size() > MOST) {
            return new Refused("concerns.problem.tooManyPictures");
        }
        var read = new ArrayList<Picture>();
        for (var file : sent) {
            switch (pictures.read(file.getInputStream())) {
                case Pictures.Read picture -> read.add(picture.picture());
                case Pictures.NoPicture why -> {
                    return new Refused(
                            why.words().equals("pictures.problem.format") ? "concerns.problem.noPicture" : why.words());
                }
            }
        }
        return new Read(List.copyOf(read));
    }

    public List<UUID> of(Concern concern) {
        return jdbc.sql("select p.id from concerns.picture p where p.concern_id = :concern order by p.id")
                .param("concern", concern.id().value())
                .query(UUID.class)
                .list();
    }

    public Optional<byte[]> find(ConcernId concern, UUID picture) {
        return jdbc.sql("select p.sealed from concerns.picture p where p.id = :id and p.concern_id = :concern")
                .param("id", picture)
                .param("concern", concern.value())
                .query(byte[].class)
                .optional()
                .map(kept -> seal.openPicture(kept, picture));
    }
}
