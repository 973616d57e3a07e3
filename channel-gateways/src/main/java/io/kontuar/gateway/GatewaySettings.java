package io.kontuar.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the gateways can be told.
 *
 * @param publicUrl how the outside world reaches us, without a path's trailing slash; providers sign this, so it wins
 *     over every header of a request
 * @param accountMemory how long one reading of the channel accounts serves
 */
@ConfigurationProperties("kontuar")
public record GatewaySettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("5s") Duration accountMemory,
        @DefaultValue Sms sms,
        @DefaultValue Chat chat,
        @DefaultValue Email email) {

    public GatewaySettings {
        publicUrl = requireBase(publicUrl);
        requirePositive("kontuar.account-memory", accountMemory);
    }

    /** The scheme, host and port of {@link #publicUrl()}. */
    public String publicOrigin() {
        return publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    }

    /**
     * @param webhookLimit the largest webhook body that is read
     * @param connectWithin how long a provider may take to accept a connection
     * @param answerWithin how long a provider may take to answer; after that the message's fate is unknown
     */
    public record Sms(
            @DefaultValue("64KB") DataSize webhookLimit,
            @DefaultValue("3s") Duration connectWithin,
            @DefaultValue("10s") Duration answerWithin) {

        public Sms {
            requireSize("kontuar.sms.webhook-limit", webhookLimit);
            requirePositive("kontuar.sms.connect-within", connectWithin);
            requirePositive("kontuar.sms.answer-within", answerWithin);
        }
    }

    /**
     * @param fileLimit the largest file a visitor may send
     * @param textLimit the longest message of a visitor, in characters
     * @param frameLimit the largest frame of a visitor
     * @param socketsPerIp how many visitors may be connected from one address
     * @param messagesPerMinute how much one socket may send; the same address may send ten times as much
     * @param filesPerHour how many files one visitor may send; the same address may send ten times as many
     * @param digestEvery how often each socket is told what the store says
     * @param leftAfter how long a visitor's last socket must be gone until the visitor counts as gone; never less than
     *     the six seconds in which the other processes are asked for him
     * @param identityFor how long the word of a shop's page, of who its customer is, may hold at most
     * @param signedInFor how long a browser may go on under that word without it being given again
     * @param formsPerHour how many contact forms are taken in the name of one e-mail address; from one address of
     *     the net three times as many
     */
    public record Chat(
            @DefaultValue("10MB") DataSize fileLimit,
            @DefaultValue("4000") int textLimit,
            @DefaultValue("64KB") DataSize frameLimit,
            @DefaultValue("100") int socketsPerIp,
            @DefaultValue("30") int messagesPerMinute,
            @DefaultValue("30") int filesPerHour,
            @DefaultValue("15s") Duration digestEvery,
            @DefaultValue("2m") Duration leftAfter,
            @DefaultValue("1h") Duration identityFor,
            @DefaultValue("12h") Duration signedInFor,
            @DefaultValue("10") int formsPerHour) {

        public Chat {
            requireSize("kontuar.chat.file-limit", fileLimit);
            requireSize("kontuar.chat.frame-limit", frameLimit);
            requireCount("kontuar.chat.text-limit", textLimit, 10_000);
            requireCount("kontuar.chat.sockets-per-ip", socketsPerIp, 1_000_000);
            requireCount("kontuar.chat.messages-per-minute", messagesPerMinute, 100_000);
            requireCount("kontuar.chat.files-per-hour", filesPerHour, 100_000);
            requirePositive("kontuar.chat.digest-every", digestEvery);
            requirePositive("kontuar.chat.left-after", leftAfter);
            requirePositive("kontuar.chat.identity-for", identityFor);
            requirePositive("kontuar.chat.signed-in-for", signedInFor);
            requireCount("kontuar.chat.forms-per-hour", formsPerHour, 100_000);
        }
    }

    /**
     * @param pollEvery how often a mailbox is looked at although its server said nothing
     * @param connectWithin how long a mail server may take to accept a connection
     * @param answerWithin how long it may take for one answer; after that the mail's fate is unknown
     * @param mailLimit the largest mail that is taken; a larger one is parked
     * @param mailWithin how long fetching one mail may take
     * @param automaticAnswers how many automatic mails go to one conversation within {@code automaticWithin}
     * @param automaticWithin see {@code automaticAnswers}
     */
    public record Email(
            @DefaultValue("30s") Duration pollEvery,
            @DefaultValue("10s") Duration connectWithin,
            @DefaultValue("20s") Duration answerWithin,
            @DefaultValue("30MB") DataSize mailLimit,
            @DefaultValue("2m") Duration mailWithin,
            @DefaultValue("10") int automaticAnswers,
            @DefaultValue("1h") Duration automaticWithin) {

        public Email {
            requirePositive("kontuar.email.poll-every", pollEvery);
            requirePositive("kontuar.email.connect-within", connectWithin);
            requirePositive("kontuar.email.answer-within", answerWithin);
            requireSize("kontuar.email.mail-limit", mailLimit);
            requirePositive("kontuar.email.mail-within", mailWithin);
            requireCount("kontuar.email.automatic-answers", automaticAnswers, 1000);
            requirePositive("kontuar.email.automatic-within", automaticWithin);
        }
    }

    private static URI requireBase(URI url) {
        String text = url.toString();
        boolean web = text.startsWith("https://") || text.startsWith("http://");
        if (!web || url.getRawAuthority() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "kontuar.public-url: expected http(s)://host[:port][/path], got '" + text + "'");
        }
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }

    private static void requirePositive(String key, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(key + ": expected more than 0 s, got " + value);
        }
    }

    private static void requireSize(String key, DataSize value) {
        if (value.toBytes() < 1 || value.toBytes() > DataSize.ofMegabytes(100).toBytes()) {
            throw new IllegalArgumentException(key + ": expected 1 byte to 100 MB, got " + value);
        }
    }

    private static void requireCount(String key, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(key + ": expected 1 to " + most + ", got " + value);
        }
    }
}
