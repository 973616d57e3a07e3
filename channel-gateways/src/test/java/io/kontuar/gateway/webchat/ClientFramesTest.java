package io.kontuar.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.gateway.webchat.ClientFrame.Hello;
import io.kontuar.gateway.webchat.ClientFrame.NotRead;
import io.kontuar.gateway.webchat.ClientFrame.Send;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClientFramesTest {

    @Test
    void every_kind_of_frame_is_read() {
        assertThat(ClientFrames.read("{\"type\":\"hello\"}")).isEqualTo(new Hello(null, null, null, 0));
        assertThat(ClientFrames.read("{\"type\":\"hello\",\"token\":\"t\",\"language\":\"ro\",\"conversation\":\"v\","
                        + "\"afterSeq\":7}"))
                .isEqualTo(new Hello("t", "ro", "v", 7));
        assertThat(ClientFrames.read("{\"type\":\"send\",\"id\":\"12345678\",\"text\":\"x\"}"))
                .isEqualTo(new Send("12345678", "x", List.of()));
        assertThat(ClientFrames.read("{\"type\":\"read\",\"seq\":3}")).isEqualTo(new ClientFrame.Read(3));
        assertThat(ClientFrames.read("{\"type\":\"typing\"}")).isEqualTo(new ClientFrame.Typing());
        assertThat(ClientFrames.read("{\"type\":\"ping\"}")).isEqualTo(new ClientFrame.Ping());
    }

    @Test
    void what_is_chosen_keeps_its_id() {
        assertThat(ClientFrames.read(
                        "{\"type\":\"choose\",\"id\":\"12345678\",\"choice\":\"88213\",\"label\":\"The shoes\"}"))
                .isEqualTo(new Send("12345678", "The shoes", "88213", List.of()));
        for (String choice :
                List.of("", "\"choice\":\"\",", "\"choice\":7,", "\"choice\":\"" + "x".repeat(201) + "\",")) {
            assertThat(ClientFrames.read("{\"type\":\"choose\"," + choice + "\"id\":\"12345678\",\"label\":\"x\"}"))
                    .isInstanceOf(NotRead.class);
        }
    }

    @Test
    void a_field_of_the_wrong_kind_counts_as_missing() {
        assertThat(ClientFrames.read("{\"type\":\"hello\",\"token\":{},\"afterSeq\":\"x\"}"))
                .isEqualTo(new Hello(null, null, null, 0));
        assertThat(ClientFrames.read("{\"type\":\"send\",\"id\":5,\"text\":\"x\"}"))
                .isInstanceOf(NotRead.class);
        assertThat(ClientFrames.read("{\"type\":\"read\",\"seq\":-4}")).isEqualTo(new ClientFrame.Read(0));
    }

    @Test
    void nothing_makes_it_throw() {
        String frame =
                "{\"type\":\"send\",\"id\":\"12345678\",\"text\":\"x\",\"attachments\":[{\"id\":\"a\",\"size\":1}]}";
        SplittableRandom random = new SplittableRandom(20260303);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder broken = new StringBuilder(frame);
            for (int change = random.nextInt(6); change >= 0; change--) {
                int at = random.nextInt(broken.length());
                switch (random.nextInt(3)) {
                    case 0 -> broken.deleteCharAt(at);
                    case 1 -> broken.insert(at, "{}[]\",:9e\u0000\ud800".charAt(random.nextInt(11)));
                    default -> broken.setCharAt(at, (char) random.nextInt(0x10000));
                }
            }
            assertThat(ClientFrames.read(broken.toString())).isNotNull();
        }
    }

    @Test
    void what_nests_without_end_is_not_json() {
        assertThat(ClientFrames.read("[".repeat(60_000))).isInstanceOf(NotRead.class);
        assertThat(ClientFrames.read("")).isInstanceOf(NotRead.class);
        assertThat(ClientFrames.read("{\"type\":\"read\",\"seq\":1e999999999}")).isNotNull();
    }
}
