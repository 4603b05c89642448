package fi.merkitys.voice;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures of what was raised, for whoever may read it. */
@Controller("voicePicturePages")
class PicturePages {
    private final JdbcClient jdbc;

    PicturePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/voice/{id}/picture")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> picture(@PathVariable long id, Viewer viewer) {
        var jpeg = jdbc.sql("select content from voice.picture where item_id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFound::new);
        // Kept by nobody's browser: whoever may no longer see it does not.
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(jpeg);
    }
}
