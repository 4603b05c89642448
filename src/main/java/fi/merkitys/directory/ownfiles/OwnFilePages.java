package fi.merkitys.directory.ownfiles;

import fi.merkitys.directory.imports.FileContent;
import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The pages of such files, which are the same whatever is in them: chosen, looked at, brought in or thrown away. */
public final class OwnFilePages<D extends OwnDifference> {
    private final String path;
    private final String views;
    private final OwnFiles files;
    private final BringOwnFile<D> bring;

    /**
     * @param path of the first page
     * @param views two templates begin like this: …Start and …Review
     */
    public OwnFilePages(String path, String views, OwnFiles files, BringOwnFile<D> bring) {
        this.path = path;
        this.views = views;
        this.files = files;
        this.bring = bring;
    }

    public ModelAndView start(Viewer viewer) {
        return start("", viewer);
    }

    public ModelAndView look(@Nullable MultipartFile file, Viewer viewer) throws IOException {
        if (file == null || file.isEmpty()) {
            return start("directory.import.fileMissing", viewer);
        }
        var content = FileContent.of(file.getInputStream());
        return content.isEmpty()
                ? start("directory.import.fileTooLarge", viewer)
                : at(files.keep(FileContent.name(file.getOriginalFilename()), content.get(), viewer.id()));
    }

    private ModelAndView start(String problem, Viewer viewer) {
        var page = new ModelAndView(views + "Start");
        page.setStatus(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problem", problem).addObject("latest", files.latest(viewer.id()));
    }

    public ModelAndView review(long id, Viewer viewer) {
        return review(find(id, viewer), viewer, HttpStatus.OK);
    }

    public ModelAndView confirm(long id, Viewer viewer) {
        return switch (bring.now(id, viewer.id())) {
            case BringOwnFile.Brought any -> at(id);
            case BringOwnFile.NotPossible any -> review(find(id, viewer), viewer, HttpStatus.CONFLICT);
            case BringOwnFile.Gone any -> throw new NotFound();
        };
    }

    public ModelAndView discard(long id, Viewer viewer) {
        files.discard(find(id, viewer).id(), viewer.id());
        return new ModelAndView("redirect:" + path);
    }

    private ModelAndView at(long id) {
        return new ModelAndView("redirect:" + path + "/" + id);
    }

    private ModelAndView review(OwnFile file, Viewer viewer, HttpStatus status) {
        var page = new ModelAndView(views + "Review");
        page.setStatus(status);
        return page.addObject("upload", file)
                .addObject("difference", file.waits() ? bring.difference(file, viewer.id()) : null);
    }

    private OwnFile find(long id, Viewer viewer) {
        return files.find(id, viewer.id()).orElseThrow(NotFound::new);
    }
}
