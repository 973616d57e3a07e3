package io.kontuar.server;

import io.kontuar.bot.BotTurn;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.commerce.OrderNews;
import io.kontuar.conversation.BotLook;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommands;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Dispatch;
import io.kontuar.conversation.IndexLook;
import io.kontuar.conversation.Intake;
import io.kontuar.conversation.Manners;
import io.kontuar.conversation.MediaFetch;
import io.kontuar.conversation.MediaLook;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.OutboundLook;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.LaneBatchHandler;
import io.kontuar.lane.Lanes;
import io.kontuar.notice.OrderNewsIntake;
import io.kontuar.routing.Router;
import io.kontuar.server.ServerSettings.Role;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Opens the lanes that this process's roles consume, each once, and closes them after HTTP and before the store. The
 * bot's lane opens when the bot can read. An account added later gets its outbound lane within seconds.
 */
final class LaneCrew implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LaneCrew.class);
    private static final int INDEX_BATCH = 200;
    private static final int ROUTERS = 2;
    private final Lanes lanes;
    private final ServerSettings settings;
    private final Handlers handlers;
    private final ChannelAccounts accounts;
    private final Map<ChannelKind, MessageDelivery> deliverers;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Set<ChannelAccountId> outbound = new HashSet<>();
    private boolean running;

    LaneCrew(
            Lanes lanes,
            ServerSettings settings,
            Handlers handlers,
            ChannelAccounts accounts,
            List<MessageDelivery> deliverers) {
        this.lanes = lanes;
        this.settings = settings;
        this.handlers = handlers;
        this.accounts = accounts;
        this.deliverers = deliverers.stream().collect(Collectors.toMap(MessageDelivery::channel, Function.identity()));
    }

    /** Who handles what; the bot where this process has its role. */
    record Handlers(
            Intake intake,
            ConversationCommands commands,
            Router router,
            @Nullable BotTurn botTurn,
            @Nullable BotWarmUp botWarmUp,
            LaneBatchHandler<IndexLook> indexing,
            Deliveries deliveries,
            Messages messages,
            Conversations conversations,
            SendingPermissions permissions,
            MediaFetch mediaFetch,
            OrderNewsIntake orderNews,
            Manners manners,
            Clock clock) {}

    @Override
    public synchronized void start() {
        running = true;
        if (settings.has(Role.CORE)) {
            open.push(lanes.open(InboundEvent.LANE, handlers.intake(), settings.consumers()));
            open.push(lanes.open(ConversationCommand.LANE, handlers.commands(), settings.consumers()));
            open.push(lanes.open(OrderNews.LANE, handlers.orderNews(), settings.consumers()));
            open.push(lanes.open(RoutingCommand.LANE, handlers.router(), ROUTERS));
            open.push(lanes.openBatch(IndexLook.LANE, handlers.indexing(), INDEX_BATCH));
        }
        if (settings.has(Role.GATEWAYS)) {
            open.push(lanes.open(MediaLook.LANE, handlers.mediaFetch(), settings.consumers()));
        }
        BotWarmUp warmUp = handlers.botWarmUp();
        BotTurn turn = handlers.botTurn();
        if (warmUp != null && turn != null) {
            openWhenTaught(warmUp, turn);
        }
        openOutbound();
    }

    private void openWhenTaught(BotWarmUp warmUp, BotTurn turn) {
        var unused = warmUp.ready().whenComplete((model, failure) -> openBot(turn, failure));
    }

    private synchronized void openBot(BotTurn turn, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.error("The bot could not be trained; its conversations wait", failure);
        } else if (running) {
            open.push(lanes.open(BotLook.LANE, turn, settings.consumers()));
        }
    }

    /** Opens the lanes of accounts that have none open yet. */
    synchronized void openOutbound() {
        if (!running || !settings.has(Role.GATEWAYS)) {
            return;
        }
        for (ChannelAccount account : accounts.all()) {
            MessageDelivery delivery = deliverers.get(account.channel());
            if (delivery != null && outbound.add(account.id())) {
                Dispatch dispatch = new Dispatch(
                        handlers.deliveries(),
                        handlers.messages(),
                        handlers.conversations(),
                        handlers.permissions(),
                        delivery,
                        handlers.manners(),
                        handlers.clock());
                open.push(lanes.open(OutboundLook.lane(account.id()), dispatch, settings.consumers()));
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        open.parallelStream().forEach(LaneCrew::close);
        open.clear();
        outbound.clear();
    }

    private static void close(AutoCloseable lane) {
        try {
            lane.close();
        } catch (Exception e) {
            LOG.warn("A lane did not close cleanly", e);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /** Before the web server starts, after it stops. */
    @Override
    public int getPhase() {
        return 0;
    }
}
