package io.kontuar.gateway.email.reading;

import java.util.regex.Pattern;

/** Lines that mail programs put under a mail: "Sent from my telephone". */
final class SignatureLine {
    private static final int LONGEST = 120;
    private static final Pattern SENT_FROM = Pattern.compile(
            "^[\\s*_>(\\[<\u2014\u2013-]{0,6}(?i:"
                    + "sent (?:from|via|with|using|by) (?:my |the |a |an )?(?:\\S+ ){0,6}\\S+"
                    + "|(?:get|download|sent (?:from|with|using)) (?:\\[?outlook|yahoo|gmail|bluemail|spark|aquamail|protonmail|\\[?https?:).*"
                    + "|gesendet (?:von|mit|via|aus) .*|von mein(?:em|er) .* gesendet|diese (?:nachricht|e-?mail|mail) wurde von .* gesendet"
                    + "|von (?:meinem |unterwegs).*gesendet"
                    + "|envoy[ée]e? (?:de(?:puis)?|via|avec|[àa] partir de) .*|t[ée]l[ée]charger outlook .*"
                    + "|enviad[oa] (?:desde|do|da|de|con|com|pelo|via|a partir d[oe]) .*|obtener outlook .*|obter o outlook .*"
                    + "|inviat[oa] (?:da|dal|dall['’]|con|tramite) ?.*|scarica outlook .*"
                    + "|verzonden (?:vanaf|met|via|vanuit) .*|verstuurd vanaf .*"
                    + "|skickat (?:fr[åa]n|med|via) .*|sendt (?:fra|med|via) .*|l[äa]hetetty .*"
                    + "|wys[łl]ano? (?:z|ze|za pomoc[ąa]|przez|przy u[żz]yciu) .*|wys[łl]an[ea] z .*|pobierz (?:aplikacj[ęe] )?outlook .*|uzyskaj outlook .*"
                    + "|trimis[ăa]? (?:de pe|din|cu|prin|de la|folosind) .*|ob[țt]ine[țt]i outlook .*"
                    + "|odesl[áa]no z .*|odoslan[ée] z .*|k[üu]ldve .*"
                    + "|отправлено (?:с|из|через|от) .*|надіслано (?:з|із|через) .*|изпратено от .*"
                    + "|στάλθηκε από .*|.{1,20}['’]?(?:den|dan|tan|ten) gönderildi"
                    + ")[.\\s*_)\\]>]{0,6}$"
                    + "|^\\s{0,4}(?:发自|發自|從我的|来自我的).{1,40}$|^\\s{0,4}.{0,4}(?:iPhone|iPad|Android|Xperia).{0,10}(?:から送信|에서 보냄).*$");

    private SignatureLine() {}

    static boolean is(String line) {
        return line.length() <= LONGEST && SENT_FROM.matcher(line).matches();
    }
}
