package io.kontuar.gateway.email.reading;

import io.kontuar.gateway.email.mime.Headers;
import io.kontuar.gateway.email.mime.MimePart;
import java.util.List;

/** The machine-readable part of a report: groups of fields with empty lines between. */
final class Reports {
    private Reports() {}

    static List<Headers> groups(MimePart part) {
        return Headers.groups(part.content());
    }

    /** {@code rfc822; a@b} without its type. */
    static String address(Headers group, List<String> names) {
        return names.stream()
                .flatMap(name -> group.plain(name).stream())
                .map(text -> text.substring(text.indexOf(';') + 1).strip())
                .map(text -> text.replace("<", "").replace(">", ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
