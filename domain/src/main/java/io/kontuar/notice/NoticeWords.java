package io.kontuar.notice;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.Text;
import io.kontuar.channel.MessageTemplate;
import io.kontuar.channel.SendingPermission;
import io.kontuar.channel.SendingRules;
import io.kontuar.commerce.Store;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says on a channel: the shop's text; on WhatsApp outside its window the approved template of the event's name
 * in the customer's language.
 */
final class NoticeWords {
    /** A window that closes sooner is taken as closed: the message may have to wait for its turn. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private NoticeWords() {}

    /** Empty when the channel lets nothing through that we have. */
    static Optional<MessageContent> on(
            ChannelAccount account,
            OrderNotice notice,
            Language language,
            SendingPermission permission,
            HouseRules house) {
        Text text = plain(notice, language, house);
        return switch (account.channel()) {
            case SMS -> Optional.of(new Text(text.text() + NoticeTexts.stopHint(language)));
            case EMAIL -> Optional.of(text);
            case WHATSAPP ->
                windowIsOpen(permission, house)
                        ? Optional.of(text)
                        : template(account, notice.event(), language, values(notice, language, house));
            case WEB_CHAT, VOICE -> Optional.empty();
        };
    }

    static Text plain(OrderNotice notice, Language language, HouseRules house) {
        return new Text(NoticeTexts.of(notice.event(), language, house.settings(), values(notice, language, house)));
    }

    /** What the conversation is about, and a mail's subject. */
    static String subject(OrderNotice notice, Language language, HouseRules house) {
        String shop = house.shop().name();
        return switch (language) {
            case EN -> shop + ": order " + notice.orderNumber();
            case PL -> shop + ": zamówienie " + notice.orderNumber();
            case RO -> shop + ": comanda " + notice.orderNumber();
        };
    }

    private static boolean windowIsOpen(SendingPermission permission, HouseRules house) {
        return SendingRules.openUntil(ChannelKind.WHATSAPP, permission)
                .filter(house.now().plus(MARGIN)::isBefore)
                .isPresent();
    }

    /** Of several in one language ({@code en_GB}, {@code en_US}) the first by code. */
    private static Optional<MessageContent> template(
            ChannelAccount account, OrderEvent event, Language language, Map<String, String> values) {
        return MessageTemplate.of(account).stream()
                .filter(template -> template.name().equals(event.template())
                        && template.variables() == event.variables().size()
                        && isIn(template.language(), language))
                .min(Comparator.comparing(MessageTemplate::language))
                .map(template -> template.with(event.variables().stream()
                        .map(name -> values.getOrDefault(name, "-"))
                        .toList()));
    }

    private static boolean isIn(String code, Language language) {
        return code.equals(language.code()) || code.startsWith(language.code() + "_");
    }

    private static Map<String, String> values(OrderNotice notice, Language language, HouseRules house) {
        String detail = Optional.ofNullable(detail(notice, language, house.stores()))
                .filter(found -> !found.isBlank())
                .orElseGet(() -> NoticeTexts.unknown(notice.event(), language));
        return Map.of(
                "shop",
                house.shop().name(),
                "order",
                notice.orderNumber(),
                notice.event().detail(),
                detail);
    }

    private static @Nullable String detail(OrderNotice notice, Language language, List<Store> stores) {
        Map<String, String> known = notice.details();
        return switch (notice.event()) {
            case SHIPPED -> known.get("carrier");
            case READY_FOR_PICKUP -> place(known, stores);
            case DELAYED -> known.containsKey("day") ? day(known.getOrDefault("day", ""), language) : null;
            case REFUNDED -> known.containsKey("amount") ? amount(known.getOrDefault("amount", ""), language) : null;
        };
    }

    private static @Nullable String place(Map<String, String> known, List<Store> stores) {
        return stores.stream()
                .filter(store -> store.id().value().equals(known.get("store")))
                .findFirst()
                .map(store -> store.name() + ", " + store.street() + ", " + store.city())
                .orElse(known.get("carrier"));
    }

    private static String day(String isoDate, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM", language.locale()).format(LocalDate.parse(isoDate));
    }

    private static String amount(String minorAndCurrency, Language language) {
        String[] parts = minorAndCurrency.split(" ", 2);
        int digits = Math.max(0, Currency.getInstance(parts[1]).getDefaultFractionDigits());
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(Long.parseLong(parts[0]), digits)) + " " + parts[1];
    }
}
