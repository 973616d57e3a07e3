package io.kontuar.gateway.webchat;

import io.kontuar.channel.Language;

/** The words of the contact page. */
record ContactWords(
        String title,
        String intro,
        String name,
        String email,
        String order,
        String message,
        String files,
        String filesHelp,
        String optional,
        String leaveEmpty,
        String send,
        String thanks,
        String thanksMore,
        String wrong,
        String badEmail,
        String badMessage,
        String badFiles,
        String tooLong,
        String again,
        String later,
        String tooMany,
        String tooLarge,
        String notHere) {

    static ContactWords of(Language language) {
        return switch (language) {
            case EN ->
                new ContactWords(
                        "Write to us",
                        "We answer by e-mail, to the address that you give here.",
                        "Name",
                        "E-mail address",
                        "Order number",
                        "Message",
                        "Files",
                        "Up to 5 pictures, PDF or text files of at most {n} MB each.",
                        "optional",
                        "Leave this empty",
                        "Send",
                        "Your message was sent",
                        "We answer by e-mail. If you see nothing from us, look among the unwanted mail, too.",
                        "Not sent yet. Please look at what is marked.",
                        "An address such as anna@example.com is needed: the answer goes there.",
                        "Please write a message of at most {n} characters.",
                        "A file is too large or of a kind that we do not take. Please choose the files again.",
                        "This is too long.",
                        "Not sent yet. Please send it once more.",
                        "It cannot be taken at the moment. Please try again in a minute.",
                        "Too many messages were sent from here. Please try again later.",
                        "The files are too large together. Please go back and choose smaller ones.",
                        "This form may not be used from that page.");
            case PL ->
                new ContactWords(
                        "Napisz do nas",
                        "Odpowiadamy e-mailem, na podany tutaj adres.",
                        "Imię i nazwisko",
                        "Adres e-mail",
                        "Numer zamówienia",
                        "Wiadomość",
                        "Pliki",
                        "Najwyżej 5 zdjęć, plików PDF lub tekstowych, każdy do {n} MB.",
                        "opcjonalnie",
                        "Pozostaw to pole puste",
                        "Wyślij",
                        "Wiadomość została wysłana",
                        "Odpowiemy e-mailem. Jeśli odpowiedzi nie widać, sprawdź także folder ze spamem.",
                        "Jeszcze nie wysłano. Popraw zaznaczone pola.",
                        "Potrzebny jest adres, np. anna@example.com: tam wyślemy odpowiedź.",
                        "Napisz wiadomość, najwyżej {n} znaków.",
                        "Plik jest za duży albo w nieobsługiwanym formacie. Wybierz pliki ponownie.",
                        "Za długi tekst.",
                        "Jeszcze nie wysłano. Wyślij, proszę, jeszcze raz.",
                        "Nie można teraz przyjąć wiadomości. Spróbuj ponownie za minutę.",
                        "Wysłano stąd za dużo wiadomości. Spróbuj ponownie później.",
                        "Pliki są razem za duże. Wróć i wybierz mniejsze.",
                        "Tego formularza nie można użyć na tamtej stronie.");
            case RO ->
                new ContactWords(
                        "Scrie-ne",
                        "Răspundem prin e-mail, la adresa pe care o dai aici.",
                        "Nume",
                        "Adresă de e-mail",
                        "Numărul comenzii",
                        "Mesaj",
                        "Fișiere",
                        "Cel mult 5 imagini, fișiere PDF sau text, fiecare de cel mult {n} MB.",
                        "opțional",
                        "Lasă acest câmp gol",
                        "Trimite",
                        "Mesajul tău a fost trimis",
                        "Răspundem prin e-mail. Dacă nu vezi răspunsul, caută și în mesajele nedorite.",
                        "Încă nu s-a trimis. Verifică ce este marcat.",
                        "Este nevoie de o adresă, de exemplu anna@example.com: acolo trimitem răspunsul.",
                        "Scrie un mesaj de cel mult {n} caractere.",
                        "Un fișier este prea mare sau de un tip pe care nu îl acceptăm. Alege din nou fișierele.",
                        "Textul este prea lung.",
                        "Încă nu s-a trimis. Trimite, te rog, încă o dată.",
                        "Mesajul nu poate fi preluat acum. Încearcă din nou peste un minut.",
                        "S-au trimis prea multe mesaje de aici. Încearcă mai târziu.",
                        "Fișierele sunt împreună prea mari. Întoarce-te și alege altele mai mici.",
                        "Acest formular nu poate fi folosit de pe acea pagină.");
        };
    }
}
