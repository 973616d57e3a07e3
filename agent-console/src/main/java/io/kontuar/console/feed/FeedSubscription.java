package io.kontuar.console.feed;

/** One thing that a client is kept informed of, under the name that the client gave it. */
sealed interface FeedSubscription permits ListSubscription, ConversationSubscription, BoardSubscription {
    String sub();
}
