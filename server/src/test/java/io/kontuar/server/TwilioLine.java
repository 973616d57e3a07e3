package io.kontuar.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** One call as Twilio carries it: signs its webhooks, follows redirects and pauses, and remembers what was said. */
final class TwilioLine {
    static final String TOKEN = "voice-token-0123456789";
    private static final int MOST_STEPS = 60;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String sid;
    private final String from;
    private final List<String> said = new ArrayList<>();
    private Document twiml = parsed("<Response/>");

    /** Rings at the account. */
    TwilioLine(String base, String account, String sid, String from) {
        this(base, sid, from);
        goesTo(base + "/webhooks/voice/" + account, Map.of());
    }

    private TwilioLine(String base, String sid, String from) {
        this.base = base;
        this.sid = sid;
        this.from = from;
    }

    /** What has been said so far, in order. */
    List<String> said() {
        return said;
    }

    String lastSaid() {
        return said.isEmpty() ? "" : said.getLast();
    }

    boolean has(String verb) {
        return twiml.getElementsByTagName(verb).getLength() > 0;
    }

    /** An attribute of the first such verb of the latest answer. */
    String attribute(String verb, String name) {
        return ((Element) twiml.getElementsByTagName(verb).item(0)).getAttribute(name);
    }

    String text(String verb) {
        return twiml.getElementsByTagName(verb).item(0).getTextContent();
    }

    /** What the caller says at the question. */
    void speaks(String words) {
        asked("Gather", "action", Map.of("SpeechResult", words, "Confidence", "0.91"));
    }

    void presses(String keys) {
        asked("Gather", "action", Map.of("Digits", keys));
    }

    /** Twilio asks what an attribute of a verb points at. */
    void asked(String verb, String attribute, Map<String, String> more) {
        twiml = post(attribute(verb, attribute), more);
        follow();
    }

    /** Twilio asks what an earlier answer pointed at. */
    void goesTo(String url, Map<String, String> more) {
        twiml = post(url, more);
        follow();
    }

    /** The leg to an agent's phone, which asks first what to whisper. */
    TwilioLine legTo(String url) {
        TwilioLine leg = new TwilioLine(base, "CA" + "f".repeat(32), from);
        leg.goesTo(url, Map.of());
        return leg;
    }

    /** Twilio asks one of our webhooks, whatever the last answer was. */
    Document post(String url, Map<String, String> more) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "CallSid",
                sid,
                "AccountSid",
                "AC1",
                "From",
                from,
                "To",
                "+48221234567",
                "CallStatus",
                "in-progress",
                "Direction",
                "inbound"));
        form.putAll(more);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", sign(url, form))
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        HttpResponse<String> answer =
                http.sendAsync(request, BodyHandlers.ofString()).join();
        if (answer.statusCode() != 200) {
            throw new AssertionError(url + " answered " + answer.statusCode());
        }
        return parsed(answer.body());
    }

    String hook(String part) {
        return base + "/webhooks/voice/" + part;
    }

    private void follow() {
        for (int step = 0; step < MOST_STEPS; step++) {
            NodeList says = twiml.getElementsByTagName("Say");
            for (int at = 0; at < says.getLength(); at++) {
                said.add(says.item(at).getTextContent());
            }
            boolean goesOn = !has("Gather") && !has("Record") && !has("Dial") && has("Redirect");
            if (!goesOn) {
                return;
            }
            twiml = post(text("Redirect"), Map.of());
        }
        throw new AssertionError("the call goes round in circles: " + said);
    }

    private static Document parsed(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("not TwiML: " + xml, e);
        }
    }

    private static String sign(String url, Map<String, String> form) {
        String signed = url
                + form.entrySet().stream()
                        .map(field -> field.getKey() + field.getValue())
                        .collect(Collectors.joining());
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
