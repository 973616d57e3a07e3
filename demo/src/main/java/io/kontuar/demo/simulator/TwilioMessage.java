package io.kontuar.demo.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as Twilio's API tells it: the fields of its published description, and no others. */
record TwilioMessage(
        @JsonProperty("account_sid") String accountSid,
        @JsonProperty("api_version") String apiVersion,
        @JsonProperty("body") String body,
        @JsonProperty("date_created") String dateCreated,
        @JsonProperty("date_sent") @Nullable String dateSent,
        @JsonProperty("date_updated") String dateUpdated,
        @JsonProperty("direction") String direction,
        @JsonProperty("error_code") @Nullable Integer errorCode,
        @JsonProperty("error_message") @Nullable String errorMessage,
        @JsonProperty("from") String from,
        @JsonProperty("messaging_service_sid") @Nullable String messagingServiceSid,
        @JsonProperty("num_media") String numMedia,
        @JsonProperty("num_segments") String numSegments,
        @JsonProperty("price") @Nullable String price,
        @JsonProperty("price_unit") String priceUnit,
        @JsonProperty("sid") String sid,
        @JsonProperty("status") String status,
        @JsonProperty("subresource_uris") Map<String, String> subresourceUris,
        @JsonProperty("to") String to,
        @JsonProperty("uri") String uri) {

    /** A message that a customer sent to the shop. */
    static TwilioMessage received(SimulatedAccount account, PhoneLine line, PhoneText text) {
        String path = "/" + TwilioMessagesApi.VERSION + "/Accounts/" + account.sid() + "/Messages/" + text.sid();
        String date = date(text.at());
        return new TwilioMessage(
                account.sid(),
                TwilioMessagesApi.VERSION,
                text.text(),
                date,
                date,
                date,
                "inbound",
                null,
                null,
                line.customer(),
                null,
                "0",
                "1",
                null,
                "USD",
                text.sid(),
                "received",
                Map.of("media", path + "/Media.json"),
                line.shop(),
                path + ".json");
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .format(at.atOffset(ZoneOffset.UTC))
                .replace("GMT", "+0000");
    }

    /** A message that has just been accepted. */
    static TwilioMessage queued(OutgoingText text, Instant now) {
        String account =
                "/" + TwilioMessagesApi.VERSION + "/Accounts/" + text.account().sid();
        String path = account + "/Messages/" + text.sid();
        String date = date(now);
        return new TwilioMessage(
                text.account().sid(),
                TwilioMessagesApi.VERSION,
                text.body(),
                date,
                null,
                date,
                "outbound-api",
                null,
                null,
                text.line().shop(),
                null,
                "0",
                "1",
                null,
                "USD",
                text.sid(),
                "queued",
                Map.of("media", path + "/Media.json"),
                text.line().customer(),
                path + ".json");
    }
}
