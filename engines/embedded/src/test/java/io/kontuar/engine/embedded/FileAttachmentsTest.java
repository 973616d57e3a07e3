package io.kontuar.engine.embedded;

import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.attachment.AttachmentsContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileAttachmentsTest extends OnEmbeddedStore implements AttachmentsContract {
    @Test
    void an_upload_that_ended_with_its_process_is_swept_away() throws Exception {
        Path incoming = Files.createDirectories(folder.resolve("attachments/incoming"));
        Path abandoned = Files.writeString(incoming.resolve("upload-1.tmp"), "half of it");
        Files.setLastModifiedTime(abandoned, FileTime.from(NOW));
        assertThat(attachments().removeUnreferenced(Set.of(), NOW)).isZero();
        assertThat(abandoned).exists();
        assertThat(attachments().removeUnreferenced(Set.of(), minute(1))).isZero();
        assertThat(abandoned).doesNotExist();
    }
}
