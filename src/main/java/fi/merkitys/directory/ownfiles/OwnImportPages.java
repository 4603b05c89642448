package fi.merkitys.directory.ownfiles;

import fi.merkitys.identity.Viewer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** These pages as everybody has them; whoever has such files says below which path. */
public abstract class OwnImportPages<D extends OwnDifference> {
    private final OwnFilePages<D> pages;

    protected OwnImportPages(OwnFilePages<D> pages) {
        this.pages = pages;
    }

    @GetMapping
    public ModelAndView start(Viewer viewer) {
        return pages.start(viewer);
    }

    @PostMapping
    public ModelAndView look(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        return pages.look(file, viewer);
    }

    @GetMapping("/{id}")
    public ModelAndView review(@PathVariable long id, Viewer viewer) {
        return pages.review(id, viewer);
    }

    @PostMapping("/{id}/confirmation")
    public ModelAndView confirm(@PathVariable long id, Viewer viewer) {
        return pages.confirm(id, viewer);
    }

    @PostMapping("/{id}/removal")
    public ModelAndView discard(@PathVariable long id, Viewer viewer) {
        return pages.discard(id, viewer);
    }
}
