package fi.merkitys.successes;

import fi.merkitys.pictures.Picture;
import fi.merkitys.pictures.Pictures;
import fi.merkitys.successes.TellSuccess.NotSaid;
import fi.merkitys.successes.TellSuccess.Told;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Tells a success with a picture, where one came along: both, or neither. */
@Service
class TellWithPicture {
    private final TellSuccess tell;
    private final Pictures pictures;
    private final JdbcClient jdbc;

    TellWithPicture(TellSuccess tell, Pictures pictures, JdbcClient jdbc) {
        this.tell = tell;
        this.pictures = pictures;
        this.jdbc = jdbc;
    }

    @Transactional
    TellSuccess.Outcome now(NewSuccess success, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return tell.now(success);
        }
        return switch (pictures.read(file.getInputStream())) {
            case Pictures.NoPicture why -> new NotSaid("picture", why.words());
            case Pictures.Read read -> {
                var outcome = tell.now(success);
                if (outcome instanceof Told told && told.fresh()) {
                    keep(told.id(), read.picture());
                }
                yield outcome;
            }
        };
    }

    private void keep(SuccessId id, Picture picture) {
        jdbc.sql("""
            insert into successes.picture (success_id, content, width, height)
            values (:id, :content, :width, :height)
            """)
                .param("id", id.value())
                .param("content", picture.jpeg())
                .param("width", picture.width())
                .param("height", picture.height())
                .update();
    }
}
