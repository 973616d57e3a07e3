package io.kontuar.engine.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** The last member of a document, {@code "v":1}, put there and read without parsing the rest. */
final class VersionStamp {
    private static final byte[] MEMBER = "\"v\":".getBytes(US_ASCII);

    private VersionStamp() {}

    /** The object with its version as last member; anything else, such as a list, as it is. */
    static byte[] onto(byte[] json, int version) {
        if (json[0] != '{') {
            return json;
        }
        String end = (json.length == 2 ? "" : ",") + "\"v\":" + version + "}";
        byte[] stamped = Arrays.copyOf(json, json.length - 1 + end.length());
        System.arraycopy(end.getBytes(US_ASCII), 0, stamped, json.length - 1, end.length());
        return stamped;
    }

    /** The version that the document ends with; 1 where it has none. */
    static int of(byte[] json) {
        int digits = json.length - 1;
        while (digits > 0 && json[digits - 1] >= '0' && json[digits - 1] <= '9') {
            digits--;
        }
        boolean stamped = digits < json.length - 1 && digits >= MEMBER.length + 1 && endsWithMember(json, digits);
        return stamped ? Integer.parseInt(new String(json, digits, json.length - 1 - digits, US_ASCII)) : 1;
    }

    private static boolean endsWithMember(byte[] json, int end) {
        byte before = json[end - MEMBER.length - 1];
        return (before == ',' || before == '{')
                && Arrays.equals(json, end - MEMBER.length, end, MEMBER, 0, MEMBER.length);
    }
}
