package io.kontuar.conversation;

import io.kontuar.channel.Language;

/** What stands around an answer that goes by mail because the customer had left the chat. */
record MailWords(String before, String after) {

    static MailWords unseen(Language language) {
        return switch (language) {
            case EN ->
                new MailWords(
                        "You had left our chat before you could see our answer. Here it is:",
                        "You can simply answer this e-mail: it continues the same conversation.");
            case PL ->
                new MailWords(
                        "Nasza odpowiedź na czacie nie została jeszcze przeczytana, dlatego przesyłamy ją tutaj:",
                        "Wystarczy odpowiedzieć na tę wiadomość: to dalszy ciąg tej samej rozmowy.");
            case RO ->
                new MailWords(
                        "Ai părăsit chatul înainte de a vedea răspunsul nostru. Iată-l:",
                        "Poți răspunde direct la acest e-mail: continuă aceeași conversație.");
        };
    }
}
