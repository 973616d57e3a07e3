package io.kontuar.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kontuar.channel.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class TwilioSignerTest {

    @Test
    void a_form_is_signed_as_twilios_own_helper_signs_it() {
        Map<String, String> form = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675309",
                "Digits", "1234",
                "From", "+14158675309",
                "To", "+18005551212");

        assertThat(TwilioSigner.sign(
                        new Secret("12345"), "https://mycompany.com/myapp.php?foo=1&bar=2", new TreeMap<>(form)))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void every_published_vector_is_met() {
        List<Vector> vectors = vectors();

        assertThat(vectors)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        vector -> assertThat(vector.signed()).as(vector.name).isEqualTo(vector.signature));
    }

    private static List<Vector> vectors() {
        @Nullable String shared = System.getenv("KONTUAR_SHARED");
        Path file = Path.of(shared == null ? "" : shared, "conformance", "vectors.json");
        assumeTrue(Files.isReadable(file), "skipped: no conformance data, KONTUAR_SHARED does not name them");
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(file, Vectors.class)
                .twilio
                .stream()
                .filter(vector -> vector.params != null)
                .toList();
    }

    record Vectors(List<Vector> twilio) {}

    /** @param params null for a form that names a field twice, as the simulator never does */
    record Vector(
            String name, String token, String url, @Nullable Map<String, String> params, String signature) {
        String signed() {
            return TwilioSigner.sign(new Secret(token), url, new TreeMap<>(params == null ? Map.of() : params));
        }
    }
}
