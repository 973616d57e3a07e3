package io.kontuar.gateway.whatsapp;

import tools.jackson.databind.JsonNode;

/**
 * An error of the Graph API.
 *
 * @param code Meta's number; 0 where the answer had none
 * @param details Meta's sentence, without numbers of customers
 */
record GraphError(int status, int code, String details) {
    private static final int LONGEST = 200;

    static GraphError of(int status, JsonNode body) {
        JsonNode error = body.path("error");
        String details = Wire.text(error.path("error_data"), "details");
        String message = Wire.text(error, "message");
        String sentence = details != null ? details : message != null ? message : "";
        return new GraphError(
                status,
                error.path("code").asInt(0),
                String.valueOf(Wire.shortened(sentence.replaceAll("\\+?[0-9]{6,}", "…"), LONGEST)));
    }
}
