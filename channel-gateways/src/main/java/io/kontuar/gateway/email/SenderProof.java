package io.kontuar.gateway.email;

import io.kontuar.channel.Verification;
import io.kontuar.gateway.email.reading.MailAddress;
import io.kontuar.gateway.email.reading.ReadMail;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the sender of a mail is believed: what our own server wrote into the first Authentication-Results (RFC 8601), and
 * only for the domain of From. Lines of any other server can be written by anybody.
 */
final class SenderProof {
    private static final Pattern DMARC =
            Pattern.compile("\\bdmarc\\s*=\\s*pass\\b[^;]*?header\\.from\\s*=\\s*@?([^\\s;()]+)");
    private static final Pattern DKIM =
            Pattern.compile("\\bdkim\\s*=\\s*pass\\b[^;]*?header\\.d\\s*=\\s*@?([^\\s;()]+)");
    private static final Pattern SPF =
            Pattern.compile("\\bspf\\s*=\\s*pass\\b[^;]*?smtp\\.mailfrom\\s*=\\s*(?:[^\\s;()@]*@)?([^\\s;()]+)");

    private SenderProof() {}

    static Verification of(ReadMail mail, String trustedHop) {
        MailAddress from = mail.from();
        String results =
                mail.root().headers().plain("authentication-results").orElse("").toLowerCase(Locale.ROOT);
        if (from == null || trustedHop.isEmpty() || !server(results).equals(trustedHop)) {
            return Verification.CLAIMED;
        }
        String domain = from.key().substring(from.key().lastIndexOf('@') + 1);
        boolean aligned =
                passes(DMARC, results, domain) || passes(DKIM, results, domain) || passes(SPF, results, domain);
        return aligned ? Verification.CHANNEL_VERIFIED : Verification.CLAIMED;
    }

    private static String server(String results) {
        return results.strip().split("[\\s;]", 2)[0];
    }

    private static boolean passes(Pattern method, String results, String domain) {
        Matcher found = method.matcher(results);
        while (found.find()) {
            if (found.group(1).equals(domain)) {
                return true;
            }
        }
        return false;
    }
}
