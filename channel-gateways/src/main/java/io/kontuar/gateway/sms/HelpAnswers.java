package io.kontuar.gateway.sms;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.Language;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.gateway.twilio.TwilioAccount;

/**
 * Answers who asks how to stop, in the answer to the webhook itself, so that no conversation opens and nobody has to. Who
 * has asked for nothing more gets no answer either.
 */
final class HelpAnswers {
    static final String NOTHING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    private final SendingPermissions permissions;

    HelpAnswers(SendingPermissions permissions) {
        this.permissions = permissions;
    }

    /** TwiML with one message, or with none. */
    String answer(TwilioAccount account, Translation.Help help) {
        return permissions.of(account.id(), AddressId.of(help.to())).stopped()
                ? NOTHING
                : "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Message>" + text(help.language())
                        + "</Message></Response>";
    }

    private static String text(Language language) {
        return switch (language) {
            case EN -> "Write your question and we will answer it here. STOP ends all messages, START resumes them.";
            case PL -> "Napisz pytanie, odpowiemy tutaj. STOP kończy wiadomości, START je wznawia.";
            case RO -> "Scrieți întrebarea și răspundem aici. STOP oprește mesajele, START le reia.";
        };
    }
}
