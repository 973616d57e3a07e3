package io.kontuar.gateway.webchat;

import io.kontuar.gateway.GatewaySettings;
import io.kontuar.lane.Lanes;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What every chat session works with.
 *
 * @param shopName what the widget shows as its title
 * @param messagesPerIp how much one address may say, all its sockets together
 */
record ChatParts(
        VisitorTimeline timeline,
        VisitorInbound inbound,
        Recognition recognition,
        Transcripts transcripts,
        ConversationStates states,
        ChatSockets sockets,
        Lanes lanes,
        Supplier<String> shopName,
        Allowance messagesPerIp,
        GatewaySettings.Chat settings,
        Clock clock) {}
