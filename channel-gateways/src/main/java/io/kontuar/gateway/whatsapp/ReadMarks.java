package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.lane.Event;
import io.kontuar.lane.Outage;
import io.kontuar.store.Duties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the customer see that somebody reads, and types: when staff look at or type in a conversation, its latest message is
 * marked as read, with Meta's typing sign where somebody types. Best effort: a mark that fails is not tried again.
 */
final class ReadMarks implements Consumer<Event>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadMarks.class);
    private static final Duration TYPING_AGAIN = Duration.ofSeconds(20);
    private static final int LOOK_BACK = 20;
    private static final int MOST_KNOWN = 5_000;
    private final WhatsAppAccounts accounts;
    private final GraphClient graph;
    private final Messages messages;
    private final Clock clock;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore atOnce = new Semaphore(16);
    private volatile Duties duties = Duties.ALONE;
    private final Map<String, Marked> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Marked> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    ReadMarks(WhatsAppAccounts accounts, GraphClient graph, Messages messages, Clock clock) {
        this.accounts = accounts;
        this.graph = graph;
        this.messages = messages;
        this.clock = clock;
    }

    /** Every process hears that staff look; one of them tells the provider. */
    void sharedBy(Duties processes) {
        duties = processes;
    }

    private record Marked(ProviderMessageId message, Instant typedAt) {}

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Activity activity
                && activity.who() == Event.Who.STAFF
                && activity.doing() != Event.Doing.LEFT
                && atOnce.tryAcquire()) {
            hands.execute(() -> {
                try {
                    if (duties.mine("whatsapp-read-marks")) {
                        mark(new ConversationId(activity.conversation()), activity.doing() == Event.Doing.TYPING);
                    }
                } catch (Outage away) {
                    LOG.debug("not marked as read: {}", away.getMessage());
                } finally {
                    atOnce.release();
                }
            });
        }
    }

    private void mark(ConversationId conversation, boolean typing) {
        messages.before(conversation, Long.MAX_VALUE, LOOK_BACK).reversed().stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .findFirst()
                .filter(message ->
                        message.address() != null && message.address().channel() == ChannelKind.WHATSAPP)
                .ifPresent(message -> mark(message, typing));
    }

    private void mark(Message message, boolean typing) {
        ProviderMessageId id = message.providerId();
        Optional<WhatsAppAccount> account = Optional.ofNullable(message.account())
                .flatMap(known -> accounts.find(known.value()))
                .filter(WhatsAppAccount::canSend);
        if (id == null || account.isEmpty() || !isNews(message.conversation(), id, typing)) {
            return;
        }
        Map<String, Object> body = new TreeMap<>();
        body.put("messaging_product", "whatsapp");
        body.put("status", "read");
        body.put("message_id", id.value());
        if (typing) {
            body.put("typing_indicator", Map.of("type", "text"));
        }
        GraphAnswer unused = graph.post(account.get(), account.get().phoneNumberId() + "/messages", body);
    }

    /** Once per message, and the typing sign again when Meta has taken it down. */
    private boolean isNews(ConversationId conversation, ProviderMessageId id, boolean typing) {
        synchronized (last) {
            Marked before = last.get(conversation.value());
            Instant now = clock.instant();
            boolean shown = before != null
                    && before.message.equals(id)
                    && (!typing || before.typedAt.isAfter(now.minus(TYPING_AGAIN)));
            if (!shown) {
                last.put(conversation.value(), new Marked(id, typing ? now : Instant.MIN));
            }
            return !shown;
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
