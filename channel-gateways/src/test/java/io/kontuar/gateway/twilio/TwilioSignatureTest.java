package io.kontuar.gateway.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Secret;
import io.kontuar.gateway.ConformanceData;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TwilioSignatureTest {

    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final List<Secret> TOKEN = List.of(new Secret("12345"));
    private static final String PUBLISHED =
            "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234" + "&From=%2B14158675309&To=%2B18005551212";

    @ParameterizedTest
    @CsvSource({
        "https://mycompany.com/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        "https://mycompany.com:443/myapp.php?foo=1&bar=2, kvajT1Ptam85bY51eRf/AJRuM3w=",
        "http://mycompany.com:80/myapp.php?foo=1&bar=2, 0ZXoZLH/DfblKGATFgpif+LLRf4=",
        "http://mycompany.com:1234/myapp.php?foo=1&bar=2, Zmvh+3yNM1Phv2jhDCwEM3q5ebU="
    })
    void a_form_as_the_tests_of_twilio_java_sign_it_is_good(String url, String signature) {
        assertThat(isGood(url, FORM, PUBLISHED, signature)).isTrue();
    }

    @Test
    void a_port_that_a_proxy_took_away_or_added_does_not_matter() {
        String signedWithPort = "kvajT1Ptam85bY51eRf/AJRuM3w=";
        String signedWithout = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
        assertThat(isGood("https://mycompany.com/myapp.php?foo=1&bar=2", FORM, PUBLISHED, signedWithPort))
                .isTrue();
        assertThat(isGood("https://mycompany.com:443/myapp.php?foo=1&bar=2", FORM, PUBLISHED, signedWithout))
                .isTrue();
    }

    @Test
    void a_json_body_is_good_when_its_hash_is_in_the_signed_url() {
        String url = "https://mycompany.com/myapp.php?bodySHA256="
                + "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        String body = "{\"property\": \"value\", \"boolean\": true}";
        assertThat(isGood(url, "application/json", body, "y77kIzt2vzLz71DgmJGsen2scGs="))
                .isTrue();
        assertThat(isGood(url, "application/json", body + " ", "y77kIzt2vzLz71DgmJGsen2scGs="))
                .isFalse();
    }

    @Test
    void a_body_that_no_hash_covers_is_refused() {
        String url = "https://cc.example.test/x";
        String signature = TwilioSigner.sign("12345", url.getBytes(UTF_8));
        assertThat(isGood(url, "application/json", "", signature)).isTrue();
        assertThat(isGood(url, "application/json", "{}", signature)).isFalse();
    }

    @Test
    void either_of_two_tokens_is_good_while_one_replaces_the_other() {
        SignedRequest request =
                new SignedRequest("https://mycompany.com/myapp.php?foo=1&bar=2", FORM, "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
        byte[] body = PUBLISHED.getBytes(UTF_8);
        assertThat(TwilioSignature.isGood(request, body, List.of(new Secret("new"), new Secret("12345"))))
                .isTrue();
        assertThat(TwilioSignature.isGood(request, body, List.of(new Secret("new"))))
                .isFalse();
        assertThat(TwilioSignature.isGood(request, body, List.of())).isFalse();
    }

    @Test
    void a_missing_or_broken_signature_is_refused() {
        String url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        assertThat(TwilioSignature.isGood(new SignedRequest(url, FORM, null), PUBLISHED.getBytes(UTF_8), TOKEN))
                .isFalse();
        assertThat(isGood(url, FORM, PUBLISHED, "")).isFalse();
        assertThat(isGood(url, FORM, PUBLISHED + "&Body=", "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.test/x?y=1, https://a.test:443/x?y=1",
        "http://a.test, http://a.test:80",
        "https://a.test:8443/x, https://a.test/x",
        "https://a.test/x:9, https://a.test:443/x:9",
        "http://[::1]:8080/x, http://[::1]/x",
        "http://[::1]/x, http://[::1]:80/x",
        "https://a.test?e=%2B:1, https://a.test:443?e=%2B:1"
    })
    void toggling_the_port_touches_nothing_else(String url, String toggled) {
        assertThat(TwilioSignature.portToggled(url)).isEqualTo(toggled);
    }

    @TestFactory
    Stream<DynamicTest> every_vector_of_the_conformance_data_is_good() {
        return ConformanceData.json("vectors.json")
                .path("twilio")
                .valueStream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.path("name").asString(),
                        () -> assertThat(isGood(vector)).isTrue()));
    }

    @Test
    void no_input_makes_it_throw_or_agree() {
        SplittableRandom random = new SplittableRandom(20260301);
        for (int round = 0; round < 20_000; round++) {
            byte[] body = new byte[random.nextInt(60)];
            for (int at = 0; at < body.length; at++) {
                body[at] = random.nextBoolean() ? (byte) "%&=+aF0;".charAt(random.nextInt(8)) : (byte) random.nextInt();
            }
            String target = new String(body, UTF_8);
            String type = random.nextBoolean() ? FORM : null;
            SignedRequest request = new SignedRequest("https://a.test" + target, type, target);
            assertThat(TwilioSignature.isGood(request, body, TOKEN)).isFalse();
            FormFields.parse(body);
        }
    }

    private static boolean isGood(JsonNode vector) {
        List<String> pairs = new ArrayList<>();
        vector.path("params")
                .properties()
                .forEach(
                        param -> pairs.add(pair(param.getKey(), param.getValue().asString())));
        vector.path("pairs")
                .forEach(pair ->
                        pairs.add(pair(pair.path(0).asString(), pair.path(1).asString())));
        boolean json = vector.path("url").asString().contains("bodySHA256");
        return isGood(
                vector.path("url").asString(),
                json ? "application/json" : pairs.isEmpty() ? null : FORM,
                json ? "{\"property\": \"value\", \"boolean\": true}" : String.join("&", pairs),
                vector.path("signature").asString());
    }

    private static String pair(String name, String value) {
        return Stream.of(name, value)
                .map(part -> URLEncoder.encode(part, UTF_8))
                .collect(Collectors.joining("="));
    }

    private static boolean isGood(String url, @Nullable String type, String body, String signature) {
        return TwilioSignature.isGood(new SignedRequest(url, type, signature), body.getBytes(UTF_8), TOKEN);
    }
}
