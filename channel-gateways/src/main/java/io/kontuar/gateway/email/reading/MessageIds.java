package io.kontuar.gateway.email.reading;

import io.kontuar.gateway.email.mime.Headers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Message-IDs of a mail's headers, without their angle brackets. */
final class MessageIds {
    private static final int MOST = 200;
    private static final int LONGEST = 900;

    private MessageIds() {}

    /** The first one: the one that servers go by where a mail has two. */
    static Optional<String> own(Headers headers) {
        return headers.plains("message-id").stream()
                .flatMap(text -> all(text).stream())
                .findFirst();
    }

    /** What the mail answers: all of References, then those of In-Reply-To (there may be several) not yet named. */
    static List<String> references(Headers headers) {
        Set<String> ids = new LinkedHashSet<>();
        headers.plains("references").forEach(text -> ids.addAll(all(text)));
        headers.plains("in-reply-to").forEach(text -> ids.addAll(all(text)));
        return List.copyOf(ids);
    }

    /** Ids in angle brackets; where there are none, words that look like one. */
    static List<String> all(String text) {
        List<String> ids = new ArrayList<>();
        int at = text.indexOf('<');
        while (at >= 0 && ids.size() < MOST) {
            int close = text.indexOf('>', at);
            if (close < 0) {
                break;
            }
            add(text.substring(at + 1, close).replaceAll("\\s+", ""), ids);
            at = text.indexOf('<', close);
        }
        if (ids.isEmpty()) {
            for (String word : text.split("[\\s,<>]+")) {
                if (word.contains("@") && ids.size() < MOST) {
                    add(word, ids);
                }
            }
        }
        return ids;
    }

    private static void add(String id, List<String> ids) {
        if (!id.isEmpty() && id.length() <= LONGEST) {
            ids.add(id);
        }
    }
}
