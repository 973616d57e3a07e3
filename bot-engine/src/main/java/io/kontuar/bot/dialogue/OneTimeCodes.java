package io.kontuar.bot.dialogue;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.Orders;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.ProofAttempts;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationId;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One-time codes to what is on an order: six digits, by text message where the order has a phone and an account can send
 * to it, else by e-mail. A code lives for {@link #LIVES}, takes {@link #TRIES} tries and works once; an address, an order
 * and a recipient get {@link #MOST_AN_HOUR} an hour. All of this lies in the store: the limits with {@link ProofAttempts},
 * the code's hash with the conversation. An order that does not exist gets the same answers and a code that nobody has.
 */
final class OneTimeCodes {
    /** The slot of the code that is waited for. */
    static final String ASKED = "code-asked";

    static final Duration LIVES = Duration.ofMinutes(10);
    static final int TRIES = 5;
    static final int MOST_AN_HOUR = 3;
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)(\\d{3})[ -]?(\\d{3})(?!\\d)");
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Orders orders;
    private final Contacts contacts;
    private final ChannelAccounts accounts;
    private final ProofAttempts attempts;
    private final Texts texts;

    OneTimeCodes(Orders orders, Contacts contacts, ChannelAccounts accounts, ProofAttempts attempts, Texts texts) {
        this.orders = orders;
        this.contacts = contacts;
        this.accounts = accounts;
        this.attempts = attempts;
        this.texts = texts;
    }

    /** Whether there is an account that could send one. */
    boolean possible() {
        return accounts.all().stream().anyMatch(OneTimeCodes::sends);
    }

    private static boolean sends(ChannelAccount account) {
        return account.enabled() && (account.channel() == ChannelKind.SMS || account.channel() == ChannelKind.EMAIL);
    }

    /** The code in this turn's message. */
    static Optional<String> typed(Talk talk) {
        Matcher found = DIGITS.matcher(talk.turn.words());
        return found.find() ? Optional.of(found.group(1) + found.group(2)) : Optional.empty();
    }

    /** False when too many were asked for; else the talk waits for a code, whether one was sent or not. */
    boolean send(Talk talk, List<Order> numbered, String number) {
        Instant since = talk.turn.now().minus(Duration.ofHours(1));
        List<String> keys = List.of(
                "code-for/"
                        + AddressId.of(talk.turn.conversation().customer().replyTo())
                                .value(),
                DerivedId.of("code-order", Orders.normalNumber(number)));
        if (keys.stream().anyMatch(key -> attempts.countSince(key, since) >= MOST_AN_HOUR)) {
            return false;
        }
        attempts.record(keys, talk.turn.now());
        String salt = HexDigits.random(RANDOM);
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        Optional<Recipient> recipient =
                numbered.stream().findFirst().flatMap(this::recipient).filter(to -> mayReceive(to, talk.turn.now()));
        recipient.ifPresent(to -> talk.errands.add(errand(talk, to, code)));
        String hash = recipient.isPresent() ? hash(salt, code) : HexDigits.random(RANDOM);
        String order = numbered.isEmpty() ? "-" : numbered.getFirst().id().value();
        long until = talk.turn.now().plus(LIVES).getEpochSecond();
        talk.note(ASKED, salt + " " + hash + " " + until + " " + order);
        talk.turn.looked("code asked for");
        return true;
    }

    /** Also a recipient is written to a few times only, whichever orders were named. */
    private boolean mayReceive(Recipient to, Instant now) {
        String key = "code-to/" + AddressId.of(to.address()).value();
        boolean may = attempts.countSince(key, now.minus(Duration.ofHours(1))) < MOST_AN_HOUR;
        if (may) {
            attempts.record(List.of(key), now);
        }
        return may;
    }

    private record Recipient(Order order, Address address, ChannelAccount account) {}

    private Optional<Recipient> recipient(Order order) {
        return to(order, order.phone() == null ? null : Address.sms(order.phone()))
                .or(() -> to(order, order.email() == null ? null : new Address(ChannelKind.EMAIL, "", order.email())));
    }

    private Optional<Recipient> to(Order order, @org.jspecify.annotations.Nullable Address address) {
        return address == null
                ? Optional.empty()
                : accounts.all().stream()
                        .filter(account -> sends(account) && account.channel() == address.channel())
                        .findFirst()
                        .map(account -> new Recipient(order, address, account));
    }

    private ConversationCommand errand(Talk talk, Recipient to, String code) {
        ContactAddress owner =
                contacts.resolve(to.address(), Verification.CLAIMED, to.order().customerName(), null, talk.turn.now());
        String id = DerivedId.of(
                "code",
                talk.turn.conversation().id().value(),
                Long.toString(talk.turn.conversation().progress().lastInboundSeq()));
        String text = texts.of(
                talk.turn.language(),
                "code-message",
                Map.of("code", code, "minutes", Long.toString(LIVES.toMinutes())));
        return new ConversationCommand.WriteFirst(
                new CommandId(id),
                new ConversationId(DerivedId.of("v", id)),
                owner.contact(),
                to.address(),
                to.account().id(),
                new MessageContent.Text(text),
                talk.turn.language());
    }

    /** What came of a code. */
    sealed interface Checked {
        /** @param address to which it was sent */
        record Right(Order order, String address) implements Checked {}

        record Wrong() implements Checked {}

        /** Too old, or tried too often. */
        record Expired() implements Checked {}
    }

    Checked check(Talk talk) {
        String[] asked = String.valueOf(talk.slot(ASKED)).split(" ", 4);
        Instant until = Instant.ofEpochSecond(Long.parseLong(asked[2]));
        String tries = "code/" + asked[0];
        boolean spent = attempts.countSince(tries, until.minus(LIVES)) >= TRIES;
        if (spent || !talk.turn.now().isBefore(until)) {
            return new Checked.Expired();
        }
        Optional<String> typed = typed(talk);
        if (typed.isEmpty()) {
            return new Checked.Wrong();
        }
        attempts.record(List.of(tries), talk.turn.now());
        boolean right = MessageDigest.isEqual(
                hash(asked[0], typed.get()).getBytes(StandardCharsets.US_ASCII),
                asked[1].getBytes(StandardCharsets.US_ASCII));
        return right ? owned(new OrderId(asked[3])) : new Checked.Wrong();
    }

    private Checked owned(OrderId id) {
        return orders.find(id)
                .flatMap(this::recipient)
                .<Checked>map(to -> new Checked.Right(to.order(), to.address().value()))
                .orElseGet(Checked.Wrong::new);
    }

    private static String hash(String salt, String code) {
        return DerivedId.of("h", salt, code);
    }
}
