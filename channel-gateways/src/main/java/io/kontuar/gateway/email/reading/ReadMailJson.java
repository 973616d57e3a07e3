package io.kontuar.gateway.email.reading;

import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A read mail as one line of JSON, for support and for checks; {@code docs/email.md} describes it. */
public final class ReadMailJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReadMailJson() {}

    public static String line(ReadMail mail) {
        ObjectNode json = NODES.objectNode();
        json.set("from", mail.from() == null ? NODES.nullNode() : address(mail.from()));
        json.set("to", addresses(mail.to()));
        json.set("cc", addresses(mail.cc()));
        json.put("subject", mail.subject());
        json.put("date", mail.date() == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(mail.date()));
        json.put("messageId", mail.messageId());
        ArrayNode references = json.putArray("references");
        mail.references().forEach(references::add);
        json.put("autoSubmitted", mail.autoSubmitted());
        json.put("kind", mail.kind().code());
        json.put("text", mail.text());
        json.put("visibleReply", mail.visibleReply());
        ArrayNode attachments = json.putArray("attachments");
        mail.attachments().forEach(file -> attachments.add(attachment(file)));
        return JsonMapper.shared().writeValueAsString(json);
    }

    /** For a file that could not be opened. */
    public static String unreadable(String file, String reason) {
        return JsonMapper.shared()
                .writeValueAsString(NODES.objectNode().put("file", file).put("error", reason));
    }

    private static ArrayNode addresses(List<MailAddress> addresses) {
        ArrayNode list = NODES.arrayNode();
        addresses.forEach(address -> list.add(address(address)));
        return list;
    }

    private static ObjectNode address(MailAddress address) {
        return NODES.objectNode().put("name", address.name()).put("address", address.address());
    }

    private static ObjectNode attachment(ReadAttachment file) {
        return NODES.objectNode()
                .put("name", file.name())
                .put("type", file.type())
                .put("size", file.size())
                .put("sha256", file.sha256());
    }
}
