package io.kontuar.channel;

import java.time.Duration;

/**
 * How a customer who has left the chat is reached.
 *
 * @param address where to
 * @param account the mailbox that writes and takes the answer
 * @param after how long an answer may stay unseen in the chat
 */
public record MailWay(Address address, ChannelAccountId account, Duration after) {
    public MailWay {
        if (address.channel() != ChannelKind.EMAIL) {
            throw new IllegalArgumentException("mail way: expected an e-mail address, got one of "
                    + address.channel().code());
        }
        if (after.isNegative() || after.isZero()) {
            throw new IllegalArgumentException("mail way: expected more than 0 s of waiting, got " + after);
        }
    }
}
