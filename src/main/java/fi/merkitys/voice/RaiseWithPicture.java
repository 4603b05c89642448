package fi.merkitys.voice;

import fi.merkitys.pictures.Picture;
import fi.merkitys.pictures.Pictures;
import fi.merkitys.voice.RaiseItem.NotSaid;
import fi.merkitys.voice.RaiseItem.Raised;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Raises something with a picture, where one came along: both, or neither. */
@Service
public class RaiseWithPicture {
    private final RaiseItem raise;
    private final Pictures pictures;
    private final JdbcClient jdbc;

    RaiseWithPicture(RaiseItem raise, Pictures pictures, JdbcClient jdbc) {
        this.raise = raise;
        this.pictures = pictures;
        this.jdbc = jdbc;
    }

    @Transactional
    public RaiseItem.Outcome now(NewItem item, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return raise.now(item);
        }
        return switch (pictures.read(file.getInputStream())) {
            case Pictures.NoPicture why -> new NotSaid("picture", why.words());
            case Pictures.Read read -> now(item, read.picture());
        };
    }

    @Transactional
    public RaiseItem.Outcome now(NewItem item, @Nullable Picture picture) {
        var outcome = raise.now(item);
        if (picture != null && outcome instanceof Raised raised && raised.fresh()) {
            keep(raised.id(), picture);
        }
        return outcome;
    }

    private void keep(ItemId id, Picture picture) {
        jdbc.sql("insert into voice.picture (item_id, content, width, height) values (:id, :content, :width, :height)")
                .param("id", id.value())
                .param("content", picture.jpeg())
                .param("width", picture.width())
                .param("height", picture.height())
                .update();
    }
}
