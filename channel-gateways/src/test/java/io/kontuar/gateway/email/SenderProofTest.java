package io.kontuar.gateway.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Verification;
import io.kontuar.gateway.email.reading.MailReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderProofTest {
    private static Verification of(String trustedHop, String... results) {
        StringBuilder raw = new StringBuilder();
        for (String line : results) {
            raw.append("Authentication-Results: ").append(line).append("\r\n");
        }
        raw.append("From: Anna <Anna@Customer.Test>\r\n\r\nx");
        return SenderProof.of(MailReader.read(raw.toString().getBytes(StandardCharsets.UTF_8)), trustedHop);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.shop.test; dkim=pass header.d=customer.test",
                "mx.shop.test; spf=pass smtp.mailfrom=bounce@customer.test",
                "mx.shop.test; dmarc=pass (p=reject) header.from=customer.test",
                "mx.shop.test 1; dkim=fail header.d=customer.test; dmarc=pass header.from=customer.test",
                "MX.SHOP.TEST; spf=pass\r\n smtp.mailfrom=customer.test"
            })
    void an_aligned_pass_seen_by_our_own_server_verifies_the_sender(String results) {
        assertThat(of("mx.shop.test", results)).isEqualTo(Verification.CHANNEL_VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.shop.test; none",
                "mx.shop.test; dkim=fail header.d=customer.test",
                "mx.shop.test; dkim=pass header.d=evil.test",
                "mx.shop.test; dkim=pass header.d=customer.test.evil.test",
                "mx.shop.test; dkim=pass header.d=evil-customer.test",
                "mx.shop.test; spf=pass smtp.mailfrom=customer.test@evil.test",
                "mx.shop.test; spf=softfail smtp.mailfrom=customer.test",
                "mx.shop.test; xdkim=pass header.d=customer.test",
                "mx.evil.test; dkim=pass header.d=customer.test",
                "mx.shop.test.evil.test; dkim=pass header.d=customer.test"
            })
    void anything_else_leaves_the_sender_claimed(String results) {
        assertThat(of("mx.shop.test", results)).isEqualTo(Verification.CLAIMED);
    }

    @Test
    void only_the_first_line_is_ours_whatever_the_sender_wrote_below() {
        assertThat(of("mx.shop.test", "mx.shop.test; none", "mx.shop.test; dkim=pass header.d=customer.test"))
                .isEqualTo(Verification.CLAIMED);
    }

    @Test
    void without_a_trusted_server_nobody_is_verified() {
        assertThat(of("", "mx.shop.test; dkim=pass header.d=customer.test")).isEqualTo(Verification.CLAIMED);
    }
}
