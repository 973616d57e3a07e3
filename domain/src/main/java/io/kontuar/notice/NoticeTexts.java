package io.kontuar.notice;

import io.kontuar.channel.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the notices: one set for all channels. Names in braces stand for what {@link OrderEvent#variables} lists.
 */
public final class NoticeTexts {
    /** The most characters of a text with its names still in it: three parts of an SMS. */
    public static final int LONGEST = 450;

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private NoticeTexts() {}

    /** What is said where the shop has no words of its own. */
    public static String shipped(OrderEvent event, Language language) {
        return switch (event) {
            case SHIPPED ->
                switch (language) {
                    case EN -> "{shop}: your order {order} is on its way with {carrier}.";
                    case PL -> "{shop}: Twoje zamówienie {order} jest w drodze, wiezie je {carrier}.";
                    case RO -> "{shop}: comanda ta {order} este pe drum cu {carrier}.";
                };
            case READY_FOR_PICKUP ->
                switch (language) {
                    case EN -> "{shop}: your order {order} is ready for pickup. Where: {place}.";
                    case PL -> "{shop}: Twoje zamówienie {order} czeka na odbiór. Miejsce: {place}.";
                    case RO -> "{shop}: comanda ta {order} te așteaptă. Unde: {place}.";
                };
            case DELAYED ->
                switch (language) {
                    case EN -> "{shop}: your order {order} is delayed, we are sorry. New expected day: {day}.";
                    case PL -> "{shop}: Twoje zamówienie {order} się opóźni, przepraszamy. Nowy termin: {day}.";
                    case RO -> "{shop}: comanda ta {order} întârzie, ne pare rău. Noua dată: {day}.";
                };
            case REFUNDED ->
                switch (language) {
                    case EN -> "{shop}: we have refunded {amount} for your order {order}.";
                    case PL -> "{shop}: zwróciliśmy {amount} za zamówienie {order}.";
                    case RO -> "{shop}: am rambursat {amount} pentru comanda {order}.";
                };
        };
    }

    /** How a customer has no more texts; put behind what goes by SMS. */
    static String stopHint(Language language) {
        return switch (language) {
            case EN -> " STOP: no more notices.";
            case PL -> " STOP: bez powiadomień.";
            case RO -> " STOP: fără notificări.";
        };
    }

    /** What stands for a detail that the shop's systems did not tell. */
    static String unknown(OrderEvent event, Language language) {
        return switch (event) {
            case SHIPPED ->
                switch (language) {
                    case EN -> "the courier";
                    case PL -> "kurier";
                    case RO -> "curierul";
                };
            case READY_FOR_PICKUP ->
                switch (language) {
                    case EN -> "see your order";
                    case PL -> "podane w zamówieniu";
                    case RO -> "vezi comanda";
                };
            case DELAYED ->
                switch (language) {
                    case EN -> "not known yet";
                    case PL -> "jeszcze nieznany";
                    case RO -> "încă necunoscută";
                };
            case REFUNDED ->
                switch (language) {
                    case EN -> "the price";
                    case PL -> "należność";
                    case RO -> "suma";
                };
        };
    }

    static String of(OrderEvent event, Language language, NoticeSettings settings, Map<String, String> values) {
        String text = Objects.requireNonNullElseGet(
                settings.texts().get(NoticeSettings.key(event, language)), () -> shipped(event, language));
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), "")));
    }

    /** @throws IllegalArgumentException naming what of the key or the text is not as expected */
    static void check(String key, String text) {
        OrderEvent event = eventOf(key)
                .orElseThrow(() ->
                        new IllegalArgumentException("texts: expected keys such as 'shipped/pl', got '" + key + "'"));
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "texts " + key + ": expected 1 to " + LONGEST + " characters, got " + text.length());
        }
        NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(name -> !event.variables().contains(name.substring(1, name.length() - 1)))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("texts " + key + ": expected only {"
                            + String.join("}, {", event.variables()) + "}, got " + name);
                });
        if (!text.contains("{order}")) {
            throw new IllegalArgumentException("texts " + key + ": expected {order} in it, got none");
        }
    }

    private static Optional<OrderEvent> eventOf(String key) {
        int slash = key.indexOf('/');
        boolean known = slash > 0
                && Arrays.stream(Language.values())
                        .anyMatch(language -> language.code().equals(key.substring(slash + 1)));
        return known ? OrderEvent.ofCode(key.substring(0, slash)) : Optional.empty();
    }
}
