package io.kontuar.conversation;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.MediaResult;
import io.kontuar.channel.MediaSource;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.RemoteMedia;
import io.kontuar.conversation.ConversationCommand.MediaArrived;
import io.kontuar.lane.Handled;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneSend;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The consumer of the lane {@code media}: fetches what the conversation's entries still have with the provider. What
 * arrived goes back as a command; what did not is looked for again when the conversation's timer fires.
 */
public final class MediaFetch implements LaneHandler<MediaLook> {
    /** Providers keep a file for some days; WhatsApp says seven. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final int LOOK_BACK = 200;
    private final Messages messages;
    private final Map<ChannelKind, MediaSource> sources;
    private final Clock clock;

    public MediaFetch(Messages messages, List<MediaSource> sources, Clock clock) {
        this.messages = messages;
        this.sources = sources.stream().collect(Collectors.toMap(MediaSource::channel, Function.identity()));
        this.clock = clock;
    }

    @Override
    public Handled handle(MediaLook look) {
        List<LaneSend<?>> sends = new ArrayList<>();
        for (Message message : messages.before(look.conversation(), Long.MAX_VALUE, LOOK_BACK)) {
            if (message.content() instanceof RemoteMedia remote && !remote.lost()) {
                fetched(message, remote)
                        .ifPresent(content -> sends.add(LaneSend.of(
                                ConversationCommand.LANE,
                                new MediaArrived(
                                        message.command().derive("media"),
                                        message.conversation(),
                                        message.id(),
                                        content))));
            }
        }
        return Handled.sending(sends);
    }

    /** Empty when it has to wait. */
    private Optional<MessageContent> fetched(Message message, RemoteMedia remote) {
        MediaSource source =
                message.address() == null ? null : sources.get(message.address().channel());
        if (source == null || message.account() == null) {
            return Optional.of(remote.givenUp());
        }
        return switch (source.fetch(message.account(), remote)) {
            case MediaResult.Fetched fetched ->
                Optional.of(new MessageContent.Media(List.of(fetched.file()), remote.caption()));
            case MediaResult.Lost lost -> Optional.of(remote.givenUp());
            case MediaResult.Later later ->
                message.receivedAt().plus(PATIENCE).isBefore(clock.instant())
                        ? Optional.of(remote.givenUp())
                        : Optional.empty();
        };
    }
}
