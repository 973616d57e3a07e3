package io.kontuar.gateway.webchat;

import io.kontuar.channel.Language;

/** The words of a transcript: the mail's text, the file's name, and who speaks. */
record TranscriptWords(String intro, String file, String you, String person, String assistant, String attached) {

    static TranscriptWords of(Language language) {
        return switch (language) {
            case EN ->
                new TranscriptWords(
                        "Here is the transcript of your chat with us.",
                        "chat",
                        "You",
                        "Customer service",
                        "Virtual assistant",
                        "File");
            case PL ->
                new TranscriptWords(
                        "W załączniku jest zapis Twojej rozmowy z nami na czacie.",
                        "czat",
                        "Ty",
                        "Obsługa klienta",
                        "Wirtualny asystent",
                        "Plik");
            case RO ->
                new TranscriptWords(
                        "În atașament este transcrierea conversației tale cu noi pe chat.",
                        "chat",
                        "Tu",
                        "Relații cu clienții",
                        "Asistent virtual",
                        "Fișier");
        };
    }
}
