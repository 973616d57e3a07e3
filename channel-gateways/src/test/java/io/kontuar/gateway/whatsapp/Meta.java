package io.kontuar.gateway.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Meta would send. */
final class Meta {
    static final String SECRET = "app-secret-0123456789";
    static final String NUMBER = "106540352242922";

    private Meta() {}

    static String sign(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A webhook with these messages, written as JSON with single quotes. */
    static byte[] messages(String number, String messages) {
        return webhook(
                number, "'contacts':[{'profile':{'name':'Anna'},'wa_id':'48601234567'}],'messages':[" + messages + "]");
    }

    static byte[] statuses(String statuses) {
        return webhook(NUMBER, "'statuses':[" + statuses + "]");
    }

    static String text(String wamid, String words) {
        return "{'from':'48601234567','id':'" + wamid + "','timestamp':'1750000001','type':'text','text':{'body':'"
                + words + "'}}";
    }

    private static byte[] webhook(String number, String value) {
        return ("{'object':'whatsapp_business_account','entry':[{'id':'W1','changes':[{'field':'messages','value':"
                        + "{'messaging_product':'whatsapp','metadata':{'phone_number_id':'" + number + "'}," + value
                        + "}}]}]}")
                .replace('\'', '"')
                .getBytes(UTF_8);
    }
}
