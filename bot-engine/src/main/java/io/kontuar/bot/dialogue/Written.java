package io.kontuar.bot.dialogue;

import io.kontuar.bot.Knowledge;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what the shop has written down before people are asked: its own answer to an intent that it taught, or a passage
 * of an article where the wish was for information or not understood at all. An article that was quoted in the turn before
 * did not help, and is not quoted again.
 */
final class Written {
    private static final String QUOTED = "quoted";
    /** Wishes that words can satisfy; the others want something done. */
    private static final Set<String> INFORMATIONAL = Set.of(
            "delivery_options",
            "return_item",
            "exchange_item",
            "opening_hours",
            "payment_problem",
            "invoice",
            "discount_code",
            "loyalty_points",
            "account_access",
            "product_advice",
            "store_stock");

    private final Knowledge knowledge;
    private final Texts texts;

    Written(Knowledge knowledge, Texts texts) {
        this.knowledge = knowledge;
        this.texts = texts;
    }

    /** The move, or an answer in its place. */
    Move before(Move move, Turn turn) {
        return switch (move) {
            case Move.GiveUp give
            when give.reason().equals("not-automated") -> {
                String intent = give.state().flow();
                yield intent == null
                        ? move
                        : own(intent, give, turn)
                                .or(() -> INFORMATIONAL.contains(intent) ? quoted(give, turn) : Optional.empty())
                                .orElse(move);
            }
            case Move.GiveUp give
            when give.reason().equals("not-understood") -> quoted(give, turn).orElse(move);
            case Move.Ask ask
            when ask.state().misses() > 0 && ask.state().flow() == null ->
                quoted(ask, turn).orElse(move);
            case Move.GiveUp give -> give;
            case Move.Ask ask -> ask;
            case Move.Say say -> say;
        };
    }

    private Optional<Move> own(String intent, Move move, Turn turn) {
        return knowledge.taught(intent, turn.language()).map(answer -> {
            turn.looked("answer taught: " + intent);
            return Move.say(
                    answer,
                    move.state().step("gave the shop's answer to " + intent).done());
        });
    }

    private Optional<Move> quoted(Move move, Turn turn) {
        String before = move.state().slot(QUOTED);
        return knowledge
                .answer(turn.reading().text(), turn.language())
                .filter(article -> !article.link().equals(before))
                .map(article -> {
                    turn.looked("article: " + article.link());
                    DialogueState state = move.state()
                            .in(null)
                            .with(QUOTED, article.link())
                            .step("quoted the article " + article.title());
                    return Move.say(
                            texts.of(
                                    turn.language(),
                                    "quoted",
                                    Map.of(
                                            "passage", article.passage(),
                                            "title", article.title(),
                                            "link", article.link())),
                            state);
                });
    }
}
