package io.kontuar.gateway.webchat;

import io.kontuar.channel.MessageContent;
import io.kontuar.gateway.webchat.ClientFrame.Hello;
import io.kontuar.gateway.webchat.ClientFrame.NotRead;
import io.kontuar.gateway.webchat.ClientFrame.Ping;
import io.kontuar.gateway.webchat.ClientFrame.Rate;
import io.kontuar.gateway.webchat.ClientFrame.Read;
import io.kontuar.gateway.webchat.ClientFrame.Send;
import io.kontuar.gateway.webchat.ClientFrame.SentFile;
import io.kontuar.gateway.webchat.ClientFrame.Transcript;
import io.kontuar.gateway.webchat.ClientFrame.Typing;
import io.kontuar.gateway.webchat.ClientFrame.Way;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the widget sends. Nothing that anybody can send makes it throw. */
final class ClientFrames {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_FILES = 10;

    private ClientFrames() {}

    static ClientFrame read(String payload) {
        JsonNode frame;
        try {
            frame = JSON.readTree(payload);
        } catch (JacksonException e) {
            return new NotRead("not-json", "a frame is one JSON object");
        }
        return switch (frame.path("type").asString("")) {
            case "hello" ->
                new Hello(
                        text(frame, "token"),
                        text(frame, "language"),
                        text(frame, "conversation"),
                        Math.max(0, frame.path("afterSeq").asLong(0)),
                        identity(frame.path("identity")));
            case "send" -> said(frame, words(frame, "text"), null);
            case "choose" -> chosen(frame);
            case "typing" -> new Typing();
            case "read" -> new Read(Math.max(0, frame.path("seq").asLong(0)));
            case "ping" -> new Ping();
            case "transcript" -> withId(frame, id -> new Transcript(id, text(frame, "email")));
            case "rate" -> rated(frame);
            default ->
                new NotRead("unknown-type", "expected hello, send, choose, typing, read, transcript, rate or ping");
        };
    }

    private static ClientFrame chosen(JsonNode frame) {
        String choice = text(frame, "choice");
        return choice == null || choice.isEmpty() || choice.length() > MessageContent.MAX_CHOICE
                ? new NotRead(
                        "no-choice", "what is chosen has an id of 1 to " + MessageContent.MAX_CHOICE + " characters")
                : said(frame, words(frame, "label"), choice);
    }

    private static ClientFrame rated(JsonNode frame) {
        int score = frame.path("score").isInt() ? frame.path("score").intValue() : 0;
        return score < 1 || score > 5
                ? new NotRead("no-score", "a score is a whole number from 1 to 5")
                : withId(frame, id -> new Rate(id, score, words(frame, "comment")));
    }

    private static ClientFrame withId(JsonNode frame, Function<String, ClientFrame> read) {
        String id = text(frame, "id");
        return id == null || !id.matches("[0-9A-Za-z-]{8,64}")
                ? new NotRead("no-id", "a message carries an id of its own, 8 to 64 of 0-9, a-z and hyphen")
                : read.apply(id);
    }

    /** Something that is no proof proves nothing, but it was given: it is not passed over in silence. */
    private static @Nullable IdentityProof identity(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return null;
        }
        return given.isObject()
                ? new IdentityProof.Fields(
                        words(given, "user"),
                        text(given, "name"),
                        text(given, "email"),
                        given.path("emailVerified").asBoolean(false),
                        given.path("iat").asLong(0),
                        given.path("exp").asLong(0),
                        words(given, "signature"))
                : new IdentityProof.Jwt(given.asString(""));
    }

    private static ClientFrame said(JsonNode frame, String words, @Nullable String choice) {
        return withId(frame, id -> said(id, frame, words, choice));
    }

    private static ClientFrame said(String id, JsonNode frame, String words, @Nullable String choice) {
        List<SentFile> files = frame.path("attachments")
                .valueStream()
                .limit(MOST_FILES + 1L)
                .map(ClientFrames::file)
                .toList();
        return files.size() > MOST_FILES
                ? new NotRead("too-many-files", "a message carries at most " + MOST_FILES + " files")
                : new Send(id, words, choice, files, form(frame.path("form")), way(frame));
    }

    private static FormFields form(JsonNode form) {
        return new FormFields(text(form, "name"), text(form, "email"), text(form, "order"));
    }

    private static Way way(JsonNode frame) {
        return words(frame, "way").equals("mail") ? Way.MAIL : Way.CHAT;
    }

    private static SentFile file(JsonNode file) {
        return new SentFile(
                words(file, "id"),
                words(file, "name"),
                words(file, "type"),
                file.path("size").asLong(0),
                words(file, "ticket"));
    }

    private static String words(JsonNode frame, String name) {
        String text = text(frame, name);
        return text == null ? "" : text;
    }

    private static @Nullable String text(JsonNode frame, String name) {
        JsonNode value = frame.path(name);
        return value.isString() ? value.stringValue() : null;
    }
}
