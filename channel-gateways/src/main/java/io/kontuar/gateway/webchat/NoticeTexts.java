package io.kontuar.gateway.webchat;

import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent.NoticeKind;
import java.util.Optional;

/** What a visitor reads of the timeline's notices: who comes and that it is over, nothing of our own affairs. */
final class NoticeTexts {

    private NoticeTexts() {}

    static Optional<String> of(NoticeKind kind, Language language) {
        return switch (kind) {
            case HANDED_OVER ->
                Optional.of(in(language, "A colleague takes over.", "Rozmowę przejmie konsultant.", "Preia un coleg."));
            case ASSIGNED ->
                Optional.of(in(
                        language,
                        "You are now talking to a person.",
                        "Rozmawiasz teraz z konsultantem.",
                        "Acum vorbești cu un consultant."));
            case CLOSED ->
                Optional.of(in(
                        language, "This chat was closed.", "Rozmowa została zakończona.", "Conversația s-a încheiat."));
            case SENT_BY_MAIL ->
                Optional.of(in(
                        language,
                        "Sent to you by e-mail.",
                        "Wysłano do Ciebie e-mailem.",
                        "Ți-am trimis prin e-mail."));
            case MOVED_CHANNEL,
                    TAKEN_OVER,
                    TRANSFERRED,
                    RETURNED_TO_QUEUE,
                    GIVEN_TO_BOT,
                    REOPENED,
                    DELIVERY_FAILED,
                    CALL,
                    RATED -> Optional.empty();
        };
    }

    private static String in(Language language, String english, String polish, String romanian) {
        return switch (language) {
            case EN -> english;
            case PL -> polish;
            case RO -> romanian;
        };
    }
}
