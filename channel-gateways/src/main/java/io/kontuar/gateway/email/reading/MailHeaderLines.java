package io.kontuar.gateway.email.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of another mail as Outlook and others write them into a reply: "From: … Sent: … To: … Subject: …". */
final class MailHeaderLines {
    private static final int LOOK_AT = 10;
    private static final Pattern FIELD = Pattern.compile(
            "^[\\s>*_|]{0,8}([\\p{L}][\\p{L}\\p{M} .\\-]{0,22}?)[\\s*_]{0,3}[:：][*_]{0,2}(?:\\s.*|[^/].*)?$");
    private static final Map<Field, Set<String>> NAMES = Map.of(
            Field.FROM,
            Set.of(
                    "from",
                    "von",
                    "de",
                    "da",
                    "od",
                    "fra",
                    "från",
                    "van",
                    "от",
                    "від",
                    "expéditeur",
                    "mittente",
                    "nadawca",
                    "expeditor",
                    "remitente",
                    "remetente",
                    "absender",
                    "lähettäjä",
                    "feladó",
                    "odesílatel",
                    "odosielateľ",
                    "kimden",
                    "από",
                    "发件人",
                    "發件人",
                    "寄件者",
                    "差出人",
                    "보낸 사람",
                    "de la",
                    "reply-to"),
            Field.DATE,
            Set.of(
                    "date",
                    "sent",
                    "datum",
                    "gesendet",
                    "envoyé",
                    "envoyé le",
                    "data",
                    "data i godzina",
                    "wysłano",
                    "wysłane",
                    "trimis",
                    "data trimiterii",
                    "enviado",
                    "enviado el",
                    "enviada em",
                    "enviado em",
                    "fecha",
                    "inviato",
                    "verzonden",
                    "skickat",
                    "sendt",
                    "dato",
                    "lähetetty",
                    "küldve",
                    "elküldve",
                    "odesláno",
                    "odoslané",
                    "дата",
                    "отправлено",
                    "надіслано",
                    "gönderilen",
                    "gönderme tarihi",
                    "tarih",
                    "ημερομηνία",
                    "发送时间",
                    "发送日期",
                    "日期",
                    "寄件日期",
                    "送信日時",
                    "日付",
                    "보낸 날짜",
                    "date sent"),
            Field.TO,
            Set.of(
                    "to",
                    "an",
                    "à",
                    "a",
                    "do",
                    "către",
                    "catre",
                    "para",
                    "aan",
                    "till",
                    "til",
                    "vastaanottaja",
                    "címzett",
                    "komu",
                    "pro",
                    "кому",
                    "до",
                    "kime",
                    "προς",
                    "收件人",
                    "收件者",
                    "宛先",
                    "받는 사람",
                    "pour",
                    "destinataire",
                    "destinatario",
                    "adresat",
                    "odbiorca",
                    "destinatar",
                    "empfänger",
                    "per"),
            Field.SUBJECT,
            Set.of(
                    "subject",
                    "betreff",
                    "objet",
                    "temat",
                    "subiect",
                    "asunto",
                    "assunto",
                    "oggetto",
                    "onderwerp",
                    "ämne",
                    "emne",
                    "aihe",
                    "tárgy",
                    "předmět",
                    "predmet",
                    "тема",
                    "konu",
                    "θέμα",
                    "主题",
                    "主旨",
                    "件名",
                    "제목",
                    "titel",
                    "sujet"),
            Field.OTHER,
            Set.of(
                    "cc",
                    "dw",
                    "udw",
                    "kopia",
                    "kopie",
                    "copie",
                    "copie à",
                    "bcc",
                    "cci",
                    "antwort an",
                    "répondre à",
                    "risposta",
                    "odpowiedz do",
                    "răspuns către",
                    "responder a",
                    "antwoord aan",
                    "svar till",
                    "responder para",
                    "rispondi a",
                    "reply to",
                    "копия",
                    "копія",
                    "抄送",
                    "importance",
                    "priority",
                    "attachments",
                    "anlagen",
                    "organization"));

    private MailHeaderLines() {}

    private enum Field {
        FROM,
        DATE,
        TO,
        SUBJECT,
        OTHER
    }

    /** Whether this line is a header, and with those that follow names a sender and two more things. */
    static boolean beginAt(List<String> lines, int at) {
        Field first = field(lines.get(at));
        if (first == null) {
            return false;
        }
        Set<Field> found = EnumSet.of(first);
        int looked = 0;
        for (int next = at + 1; next < lines.size() && looked < LOOK_AT; next++) {
            if (lines.get(next).isBlank()) {
                continue;
            }
            looked++;
            Field field = field(lines.get(next));
            if (field != null) {
                found.add(field);
            }
        }
        return found.contains(Field.FROM)
                && found.size() >= 3
                && (found.contains(Field.DATE) || found.contains(Field.SUBJECT));
    }

    private static @Nullable Field field(String line) {
        if (line.length() > 1000) {
            return null;
        }
        Matcher matcher = FIELD.matcher(line);
        if (!matcher.matches()) {
            return null;
        }
        String name = matcher.group(1).strip().toLowerCase(Locale.ROOT);
        for (Map.Entry<Field, Set<String>> entry : NAMES.entrySet()) {
            if (entry.getValue().contains(name)) {
                return entry.getKey();
            }
        }
        return null;
    }
}
