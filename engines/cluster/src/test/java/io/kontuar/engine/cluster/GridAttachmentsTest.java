package io.kontuar.engine.cluster;

import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.minute;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentsContract;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GridAttachmentsTest extends OnClusterStore implements AttachmentsContract {
    private long rows(String collection) {
        return database().getCollection(collection).countDocuments();
    }

    @Test
    void bytes_of_many_chunks_are_given_back_as_they_were() throws Exception {
        byte[] photo = new byte[1_500_000];
        new Random(1).nextBytes(photo);
        AttachmentId id = attachments()
                .store(new ByteArrayInputStream(photo), photo.length)
                .id();
        try (InputStream bytes = attachments().open(id).orElseThrow()) {
            assertThat(bytes.readAllBytes()).isEqualTo(photo);
        }
    }

    @Test
    void neither_a_second_copy_nor_a_failed_upload_leaves_bytes_or_notes() throws Exception {
        for (int i = 0; i < 2; i++) {
            attachments().store(new ByteArrayInputStream("abc".getBytes(UTF_8)), 10);
        }
        byte[] large = new byte[600_000];
        assertThatThrownBy(() -> attachments().store(new ByteArrayInputStream(large), 500_000));
        assertThat(rows("attachment_bytes.files")).isEqualTo(1);
        assertThat(rows("attachment_bytes.chunks")).isEqualTo(1);
        assertThat(rows("attachment_loose")).isZero();
    }

    @Test
    void an_upload_that_ended_with_its_process_is_swept_away() throws Exception {
        probe.stopBefore("name");
        assertThatThrownBy(() -> attachments().store(new ByteArrayInputStream("abc".getBytes(UTF_8)), 10))
                .isInstanceOf(StoppingProbe.Stopped.class);
        probe.stopNoMore();
        assertThat(rows("attachment_bytes.files")).isEqualTo(1);
        assertThat(attachments().removeUnreferenced(Set.of(), NOW)).isZero();
        assertThat(rows("attachment_bytes.files")).isEqualTo(1);
        assertThat(attachments().removeUnreferenced(Set.of(), minute(1))).isZero();
        assertThat(rows("attachment_bytes.files")).isZero();
        assertThat(rows("attachment_bytes.chunks")).isZero();
        assertThat(rows("attachment_loose")).isZero();
    }
}
