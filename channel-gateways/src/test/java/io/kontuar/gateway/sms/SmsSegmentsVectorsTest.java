package io.kontuar.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.SmsSegments;
import io.kontuar.channel.SmsSegments.Encoding;
import io.kontuar.gateway.ConformanceData;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class SmsSegmentsVectorsTest {

    @TestFactory
    Stream<DynamicTest> every_vector_of_the_conformance_data_is_met() {
        return ConformanceData.json("vectors.json")
                .path("sms")
                .valueStream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.path("name").asString(),
                        () -> assertThat(SmsSegments.of(vector.path("text").asString()))
                                .isEqualTo(expected(vector))));
    }

    private static SmsSegments expected(JsonNode vector) {
        Encoding encoding = vector.path("encoding").asString().equals("GSM-7") ? Encoding.GSM_7 : Encoding.UCS_2;
        return new SmsSegments(
                encoding, vector.path("units").asInt(), vector.path("segments").asInt());
    }
}
