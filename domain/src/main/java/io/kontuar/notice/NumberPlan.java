package io.kontuar.notice;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Language;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What a phone number's country tells of its owner: the time, where the country has one, and the language we may try. */
final class NumberPlan {
    private static final int LONGEST = 4;

    /** Country calling codes of ITU-T E.164; countries with several times are left out. */
    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            zone("+30", "Europe/Athens"),
            zone("+31", "Europe/Amsterdam"),
            zone("+32", "Europe/Brussels"),
            zone("+33", "Europe/Paris"),
            zone("+353", "Europe/Dublin"),
            zone("+358", "Europe/Helsinki"),
            zone("+359", "Europe/Sofia"),
            zone("+36", "Europe/Budapest"),
            zone("+370", "Europe/Vilnius"),
            zone("+371", "Europe/Riga"),
            zone("+372", "Europe/Tallinn"),
            zone("+373", "Europe/Chisinau"),
            zone("+380", "Europe/Kyiv"),
            zone("+381", "Europe/Belgrade"),
            zone("+385", "Europe/Zagreb"),
            zone("+386", "Europe/Ljubljana"),
            zone("+39", "Europe/Rome"),
            zone("+40", "Europe/Bucharest"),
            zone("+41", "Europe/Zurich"),
            zone("+420", "Europe/Prague"),
            zone("+421", "Europe/Bratislava"),
            zone("+43", "Europe/Vienna"),
            zone("+44", "Europe/London"),
            zone("+45", "Europe/Copenhagen"),
            zone("+46", "Europe/Stockholm"),
            zone("+47", "Europe/Oslo"),
            zone("+48", "Europe/Warsaw"),
            zone("+49", "Europe/Berlin"));

    private static final Map<String, Language> LANGUAGES =
            Map.of("+48", Language.PL, "+40", Language.RO, "+373", Language.RO);

    private NumberPlan() {}

    static Optional<ZoneId> zone(Address address) {
        return of(address, ZONES);
    }

    static Optional<Language> language(Address address) {
        return of(address, LANGUAGES);
    }

    private static <T> Optional<T> of(Address address, Map<String, T> byCode) {
        if (address.channel() == ChannelKind.EMAIL) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST, address.value().length()); length > 1; length--) {
            T found = byCode.get(address.value().substring(0, length));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static Map.Entry<String, ZoneId> zone(String code, String zone) {
        return Map.entry(code, ZoneId.of(zone));
    }
}
