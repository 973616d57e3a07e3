package io.kontuar.gateway.whatsapp;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.kontuar.gateway.ConformanceData;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Meta's own description of what may be posted to {@code /messages}. */
final class GraphDescription {
    private static final String ID = "https://description.test/graph.json";
    private final JsonSchema messages;

    GraphDescription() {
        JsonNode whole = ConformanceData.json("meta-openapi/whatsapp-cloud-api-repaired.json");
        String request = whole.at("/paths/~1{Version}~1{Phone-Number-ID}~1messages/post/requestBody/content"
                        + "/application~1json/schema")
                .toString();
        String schema =
                "{\"$id\":\"" + ID + "\",\"allOf\":[" + request + "],\"components\":" + whole.path("components") + "}";
        this.messages = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ID, schema))))
                .getSchema(SchemaLocation.of(ID));
    }

    /** What is wrong with it; empty when nothing is. */
    Set<String> violations(String json) {
        return messages.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.toSet());
    }
}
