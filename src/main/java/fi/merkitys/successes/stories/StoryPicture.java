package fi.merkitys.successes.stories;

import fi.merkitys.pictures.Pictures;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The picture that came along with the words, if any. */
@Component
class StoryPicture {
    private final Pictures pictures;

    StoryPicture(Pictures pictures) {
        this.pictures = pictures;
    }

    sealed interface Outcome {}

    record Read(WriteStory.Change change) implements Outcome {}

    record NoPicture(StoryText.Problem problem) implements Outcome {}

    Outcome read(@Nullable MultipartFile file, boolean without) throws IOException {
        if (file == null || file.isEmpty()) {
            return new Read(new WriteStory.Change(null, without));
        }
        return switch (pictures.read(file.getInputStream())) {
            case Pictures.NoPicture why -> new NoPicture(new StoryText.Problem("picture", why.words()));
            case Pictures.Read read -> new Read(new WriteStory.Change(read.picture(), false));
        };
    }
}
