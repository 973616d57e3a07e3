package io.kontuar.attachment;

import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.minute;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.StorePorts;
import io.kontuar.attachment.Attachments.Stored;
import io.kontuar.attachment.Attachments.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Attachments}; its clock stands at {@link io.kontuar.Samples#NOW}. */
public interface AttachmentsContract extends StorePorts {
    AttachmentId ABC = new AttachmentId("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    private Stored stored(String text) throws IOException, TooLarge {
        return attachments().store(new ByteArrayInputStream(text.getBytes(UTF_8)), 1000);
    }

    private String text(AttachmentId id) throws IOException {
        try (InputStream bytes = attachments().open(id).orElseThrow()) {
            return new String(bytes.readAllBytes(), UTF_8);
        }
    }

    @Test
    default void bytes_are_named_by_their_hash_and_given_back() throws Exception {
        assertThat(stored("abc")).isEqualTo(new Stored(ABC, 3));
        assertThat(text(ABC)).isEqualTo("abc");
    }

    @Test
    default void the_same_bytes_are_kept_once() throws Exception {
        assertThat(stored("abc")).isEqualTo(stored("abc"));
        assertThat(attachments().removeUnreferenced(Set.of(), minute(1))).isEqualTo(1);
    }

    @Test
    default void an_unknown_id_opens_nothing() {
        assertThat(attachments().open(ABC)).isEmpty();
    }

    @Test
    default void content_of_the_limit_is_taken_and_one_byte_more_is_not() throws Exception {
        assertThat(attachments().store(InputStream.nullInputStream(), 0).size()).isZero();
        assertThat(attachments().store(new ByteArrayInputStream(new byte[3]), 3).size())
                .isEqualTo(3);
        assertThatThrownBy(() -> attachments().store(new ByteArrayInputStream("abc".getBytes(UTF_8)), 2))
                .isInstanceOf(TooLarge.class);
        assertThat(attachments().open(ABC)).isEmpty();
    }

    @Test
    default void a_stream_that_fails_leaves_nothing() throws Exception {
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(new byte[100]), new BrokenStream());
        assertThatThrownBy(() -> attachments().store(failing, 1000)).isInstanceOf(IOException.class);
        assertThat(attachments().removeUnreferenced(Set.of(), minute(1))).isZero();
    }

    @Test
    default void only_old_and_unreferenced_ones_are_removed() throws Exception {
        AttachmentId kept = stored("kept").id();
        AttachmentId loose = stored("loose").id();
        assertThat(attachments().removeUnreferenced(Set.of(kept), NOW)).isZero();
        assertThat(attachments().removeUnreferenced(Set.of(kept), minute(1))).isEqualTo(1);
        assertThat(text(kept)).isEqualTo("kept");
        assertThat(attachments().open(loose)).isEmpty();
    }

    /** A connection that is lost. */
    final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection lost");
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            throw new IOException("connection lost");
        }
    }
}
