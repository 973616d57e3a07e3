package io.kontuar.channel;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Payment card numbers (known issuer prefix, length and Luhn) and IBANs (mod 97; a bare Polish account number too) are
 * masked in whatever a customer writes, before any of it is kept: every letter and digit but the last four becomes
 * {@code •}. Masking what is masked changes nothing.
 */
public final class SecretNumbers {
    private static final int KEPT = 4;
    private static final int FEWEST_DIGITS = 12;
    private static final char MASK = '•';
    private static final Pattern MASKED = Pattern.compile("(?:" + MASK + "[\\p{Z}\\p{Cf}._-]{0,2}){9}");

    private SecretNumbers() {}

    /** The same content without such numbers; the very same when there are none. */
    static MessageContent masked(MessageContent content) {
        return switch (content) {
            case MessageContent.Text said -> {
                String text = masked(said.text());
                yield text.equals(said.text()) ? said : new MessageContent.Text(text, said.choice());
            }
            case MessageContent.Media media -> masked(media);
            case MessageContent.RemoteMedia file -> {
                String caption = file.caption() == null ? null : masked(file.caption());
                yield same(caption, file.caption())
                        ? file
                        : new MessageContent.RemoteMedia(
                                file.kind(), file.source(), file.sha256(), file.name(), caption, file.lost());
            }
            case MessageContent.Basket basket -> {
                String note = basket.note() == null ? null : masked(basket.note());
                yield same(note, basket.note()) ? basket : new MessageContent.Basket(basket.lines(), note);
            }
            case MessageContent.Transcript transcript -> {
                String text = masked(transcript.text());
                yield same(text, transcript.text()) ? transcript : new MessageContent.Transcript(text);
            }
            case MessageContent.Location place -> place;
            case MessageContent.SharedCards cards -> cards;
            case MessageContent.Reaction reaction -> reaction;
            case MessageContent.Template template -> template;
            case MessageContent.Choices choices -> choices;
            case MessageContent.Unsupported unsupported -> unsupported;
            case MessageContent.Notice notice -> notice;
        };
    }

    private static MessageContent masked(MessageContent.Media media) {
        String caption = media.caption() == null ? null : masked(media.caption());
        Letter letter = media.letter();
        Letter head = letter == null ? null : letter.withSubject(masked(letter.subject()));
        return same(caption, media.caption()) && Objects.equals(head, letter)
                ? media
                : new MessageContent.Media(media.attachments(), caption, head);
    }

    /** Whether something was masked in it. */
    public static boolean wereIn(MessageContent content) {
        return MASKED.matcher(content.plainText()).find();
    }

    /** The same text with every such number masked but for its last {@value #KEPT} letters or digits. */
    public static String masked(String text) {
        if (!hasManyDigits(text)) {
            return text;
        }
        char[] chars = text.toCharArray();
        Ibans.in(text).forEach(iban -> mask(chars, iban));
        CardNumbers.in(new String(chars)).forEach(card -> mask(chars, card));
        return new String(chars);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null || one.equals(other);
    }

    private static boolean hasManyDigits(String text) {
        return text.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() == FEWEST_DIGITS;
    }

    private static void mask(char[] text, Stretch number) {
        int kept = 0;
        for (int i = number.end() - 1; i >= number.start(); i--) {
            if (Character.isLetterOrDigit(text[i]) && kept++ >= KEPT) {
                text[i] = MASK;
            }
        }
    }
}
