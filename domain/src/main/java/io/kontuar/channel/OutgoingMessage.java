package io.kontuar.channel;

/** A message as the gateways get it to send: rendered there for its channel. */
public record OutgoingMessage(
        MessageId id,
        ChannelAccountId account,
        Address recipient,
        MessageContent content,
        Language language,
        AttemptId attempt) {}
