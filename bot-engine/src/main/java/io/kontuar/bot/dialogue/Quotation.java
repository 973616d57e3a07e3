package io.kontuar.bot.dialogue;

/** A passage of an article as the customer reads it: title, words, link. */
final class Quotation {
    private Quotation() {}

    static void say(Talk talk, Knowledge.Quoted quoted) {
        String link = quoted.link() == null ? "" : "\n" + quoted.link();
        talk.turn.looked("article: " + quoted.title());
        talk.sayWords("knowledge", quoted.title() + "\n" + quoted.passage() + link);
    }
}
