package fi.merkitys.voice;

import fi.merkitys.identity.Viewer;
import fi.merkitys.instructions.InstructionId;
import fi.merkitys.instructions.NamedGuides;
import fi.merkitys.instructions.ReportOutdated;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Raises something; where a guide stands in the way, it is found outdated in the same moment. */
@Service
public class RaiseAboutGuide {
    private final RaiseWithPicture raise;
    private final AboutGuide about;
    private final NamedGuides guides;
    private final ReportOutdated outdated;

    RaiseAboutGuide(RaiseWithPicture raise, AboutGuide about, NamedGuides guides, ReportOutdated outdated) {
        this.raise = raise;
        this.about = about;
        this.guides = guides;
        this.outdated = outdated;
    }

    /** @param guide none where none was named */
    @Transactional
    public RaiseItem.Outcome now(
            NewItem item, @Nullable MultipartFile picture, @Nullable InstructionId guide, Viewer viewer)
            throws IOException {
        var outcome = raise.now(item, picture);
        if (guide != null
                && item.obstacle() == Obstacle.INSTRUCTION
                && outcome instanceof RaiseItem.Raised raised
                && raised.fresh()
                && guides.find(guide).isPresent()) {
            about.keep(raised.id(), guide);
            // What is not for all is not said in the register either.
            outdated.now(guide, item.isForAll() ? item.words() : "", viewer);
        }
        return outcome;
    }
}
