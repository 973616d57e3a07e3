package io.kontuar.console.desk;

import io.kontuar.search.SearchDocument.Kind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What staff search for. A note is a message to them; articles are the bot's. */
enum Findable {
    MESSAGE(Kind.MESSAGE, Kind.NOTE),
    CONVERSATION(Kind.CONVERSATION),
    CUSTOMER(Kind.CUSTOMER),
    ORDER(Kind.ORDER);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Kind> kinds;

    Findable(Kind... kinds) {
        this.kinds = Set.of(kinds);
    }

    static Set<Kind> all() {
        return Arrays.stream(values()).flatMap(each -> each.kinds.stream()).collect(Collectors.toUnmodifiableSet());
    }

    Set<Kind> kinds() {
        return kinds;
    }

    static Findable of(Kind kind) {
        return Arrays.stream(values())
                .filter(each -> each.kinds.contains(kind))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("search hit: expected what staff may find, got " + kind));
    }
}
