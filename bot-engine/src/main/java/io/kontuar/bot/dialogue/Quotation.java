package io.kontuar.bot.dialogue;

import io.kontuar.bot.Knowledge;

/**
 * A passage of an article as the customer reads it. An article that was quoted in the turn before did not help, and is not
 * quoted again.
 */
final class Quotation {
    static final String QUOTED = "quoted";

    private Quotation() {}

    /** Says what an article answers; false when none does for sure. */
    static boolean said(Talk talk, Knowledge knowledge) {
        return knowledge
                .answer(talk.turn.words(), talk.turn.language())
                .filter(article -> !article.link().equals(talk.slot(QUOTED)))
                .map(article -> {
                    talk.turn.looked("article: " + article.link());
                    talk.did("quoted the article " + article.title());
                    talk.note(QUOTED, article.link());
                    talk.value("passage", article.passage());
                    talk.value("title", article.title());
                    talk.value("link", article.link());
                    talk.say("quoted");
                    return true;
                })
                .orElse(false);
    }
}
