package io.kontuar.gateway.voice;

import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import java.util.Optional;

/** The webhooks around a talk over ConversationRelay's socket: how it begins, and what follows when it has ended. */
final class Relay {
    private final VoiceSettings settings;
    private final CallWatch watch;
    private final Talking talking;

    Relay(VoiceSettings settings, CallWatch watch, Talking talking) {
        this.settings = settings;
        this.watch = watch;
        this.talking = talking;
    }

    /** Twilio shall greet, open the socket, and ask {@code relayed} once it is closed. */
    String connect(Call call, String greeting) {
        return new Twiml(settings)
                .relay(
                        call.account().socket(call.request().call()),
                        greeting,
                        call.language(),
                        call.account().languages(),
                        !call.account().records(),
                        call.hook("relayed"))
                .xml();
    }

    /**
     * Goes on where the talk over the socket stopped: because we ended it, with how far it came; because the caller hung up,
     * where nobody hears what we answer; or because the socket failed. Then the answer to the last words is said anew, since
     * nobody knows how much of it was heard.
     *
     * @return empty when the socket failed before the caller said anything
     */
    Optional<String> ended(Call call) {
        Optional<RelayHandoff> handoff = call.request().find("HandoffData").flatMap(RelayHandoff::read);
        if (handoff.isPresent()) {
            RelayHandoff told = handoff.get();
            return Optional.of(
                    switch (told.reason()) {
                        case GO_ON -> talking.takesOver(call, told.said(), told.words());
                        case UNANSWERED -> talking.givesUp(call, told.said(), told.words());
                        case SILENT -> talking.heardNothing(call);
                    });
        }
        return watch.look(call.conversation()).timeline().reversed().stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .findFirst()
                .flatMap(last -> words(call, last).map(words -> talking.takesOver(call, last.seq(), words)));
    }

    private static Optional<String> words(Call call, Message last) {
        String prefix = call.request().call().value() + "/";
        return Optional.ofNullable(last.providerId())
                .map(ProviderMessageId::value)
                .filter(id -> id.startsWith(prefix))
                .map(id -> id.substring(prefix.length()))
                .filter(Call::isTurn);
    }
}
