package io.kontuar.gateway.email;

import io.kontuar.channel.MessageId;
import io.kontuar.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What we write into our own addresses so that an answer or a bounce finds its way back: {@code
 * local+c.CONVERSATION.SIGNATURE@domain} to reply to, {@code local+m.MESSAGE.SIGNATURE@domain} as the envelope's sender
 * (VERP); and a tag {@code [#CONVERSATION.SIGNATURE]} in the subject. A signature that is not ours counts as none. Letters' case does not matter, since servers change it.
 */
final class MailTokens {
    private static final Pattern TOKEN = Pattern.compile("\\+([cm])\\.([a-z0-9-]{1,64})\\.([0-9a-f]{16})@");
    private static final Pattern OUR_ID = Pattern.compile("(?i)([a-z0-9-]{1,64})@(.+)");
    private static final Pattern TAG = Pattern.compile("\\[#([a-z0-9-]{1,64})\\.([0-9a-f]{16})\\]");
    private final Mailbox mailbox;

    MailTokens(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    String replyAddress(String conversation) {
        return address("c", conversation);
    }

    String bounceAddress(MessageId message) {
        return address("m", message.value());
    }

    Optional<String> conversation(String address) {
        return read(address, "c");
    }

    /** What stands at the end of a subject, so that an answer that lost all else finds its way. */
    String tag(String conversation) {
        String small = conversation.toLowerCase(Locale.ROOT);
        return "[#" + small + "." + signature("t", small) + "]";
    }

    /** The conversation of a tag of ours in a decoded subject. */
    Optional<String> tagged(String subject) {
        return TAG.matcher(subject.toLowerCase(Locale.ROOT).replaceAll("\\s+", ""))
                .results()
                .filter(tag -> isSigned("t", tag.group(1), tag.group(2)))
                .map(tag -> tag.group(1))
                .findFirst();
    }

    /** The subject as its writer meant it. */
    static String untagged(String subject) {
        return TAG.matcher(subject).replaceAll("").strip();
    }

    Optional<MessageId> message(String address) {
        return read(address, "m").map(MessageId::new);
    }

    /** The Message-ID of a mail of ours, without angle brackets: made of our own id, so it is known before it is sent. */
    String messageId(MessageId message) {
        return message.value() + "@" + mailbox.domain();
    }

    /** Our message behind a Message-ID, where it is one of this domain; whether it exists the store knows. */
    Optional<MessageId> ours(String messageId) {
        Matcher matcher = OUR_ID.matcher(messageId);
        return matcher.matches() && matcher.group(2).equalsIgnoreCase(mailbox.domain())
                ? Optional.of(new MessageId(matcher.group(1)))
                : Optional.empty();
    }

    private String address(String kind, String id) {
        String small = id.toLowerCase(Locale.ROOT);
        return mailbox.localPart() + "+" + kind + "." + small + "." + signature(kind, small) + "@" + mailbox.domain();
    }

    private Optional<String> read(String address, String kind) {
        Matcher token = TOKEN.matcher(address.toLowerCase(Locale.ROOT));
        if (!token.find() || !token.group(1).equals(kind)) {
            return Optional.empty();
        }
        return isSigned(kind, token.group(2), token.group(3)) ? Optional.of(token.group(2)) : Optional.empty();
    }

    private boolean isSigned(String kind, String id, String given) {
        byte[] expected = signature(kind, id).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String kind, String id) {
        return sign(mailbox.tokenKey(), mailbox.id().value() + "\n" + kind + "\n" + id);
    }

    private static String sign(Secret key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
