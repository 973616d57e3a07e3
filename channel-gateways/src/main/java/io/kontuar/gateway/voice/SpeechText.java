package io.kontuar.gateway.voice;

import io.kontuar.channel.Choice;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as it is read out: numbers of orders and parcels digit by digit, no addresses of the web, no pictograms, no
 * lists of signs. Choices become keys.
 */
final class SpeechText {
    /** Twilio takes 4096 characters in one {@code Say}: its page "TwiML Voice: Say". */
    static final int LONGEST = 4000;

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern SPELT = Pattern.compile(
            "(?<![\\p{L}\\p{N}:.,])(?=[A-Z0-9-]*[0-9])(?:[0-9]{4,}|[A-Z0-9]+(?:-?[A-Z0-9]+){4,})(?![\\p{L}\\p{N}:])");
    private static final Pattern SIGNS = Pattern.compile("[\\p{So}\\p{Cs}\\p{Cn}\\p{Co}\\p{Cc}*_#|<>`~^]+");
    private static final int FEWEST_SPELT = 4;

    private final Phrases phrases;

    SpeechText(Phrases phrases) {
        this.phrases = phrases;
    }

    /** What is said; empty where a message has nothing that can be said. */
    String of(MessageContent content, Language language) {
        return switch (content) {
            case MessageContent.Choices choices -> readable(choices.text(), language) + keys(choices, language);
            case MessageContent.Media media when media.caption() == null -> phrases.of(language, "phone.file");
            case MessageContent.Text text -> readable(text.text(), language);
            case MessageContent.Media media -> readable(media.plainText(), language);
            case MessageContent.Template template -> readable(template.text(), language);
            case MessageContent.Location place -> readable(place.name() == null ? "" : place.name(), language);
            case MessageContent.RemoteMedia remote -> "";
            case MessageContent.SharedCards cards -> "";
            case MessageContent.Basket basket -> "";
            case MessageContent.Reaction reaction -> "";
            case MessageContent.Transcript transcript -> "";
            case MessageContent.Unsupported unsupported -> "";
            case MessageContent.Notice notice -> "";
        };
    }

    private String keys(MessageContent.Choices content, Language language) {
        StringBuilder keys = new StringBuilder();
        List<Choice> choices = content.choices();
        for (int at = 0; at < Math.min(choices.size(), 9); at++) {
            keys.append(' ')
                    .append(phrases.of(
                            language,
                            "choose",
                            Map.of(
                                    "key",
                                    Integer.toString(at + 1),
                                    "label",
                                    readable(choices.get(at).label(), language))));
        }
        return keys.toString();
    }

    /** A pure text of at most {@link #LONGEST} characters that a voice can read. */
    String readable(String text, Language language) {
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String named = LINK.matcher(shortened).replaceAll(Matcher.quoteReplacement(phrases.of(language, "phone.link")));
        String lines =
                named.replaceAll("[ \\t]*[\\r\\n]+[ \\t]*(?:[-•*]\\s+)?", ". ").replaceAll("([.!?:,])\\.", "$1");
        String spelt = SPELT.matcher(lines).replaceAll(number -> Matcher.quoteReplacement(spelt(number.group())));
        String said =
                SIGNS.matcher(spelt).replaceAll(" ").replaceAll(" {2,}", " ").strip();
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }

    /** Sign by sign, in threes so that it can be written down. */
    static String spelt(String code) {
        String signs = code.replace("-", "");
        if (signs.length() < FEWEST_SPELT) {
            return code;
        }
        StringBuilder spelt = new StringBuilder(signs.length() * 3);
        for (int at = 0; at < signs.length(); at++) {
            if (at > 0) {
                spelt.append(at % 3 == 0 ? ", " : " ");
            }
            spelt.append(signs.charAt(at));
        }
        return spelt.toString();
    }
}
