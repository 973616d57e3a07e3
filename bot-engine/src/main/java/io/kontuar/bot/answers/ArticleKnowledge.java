package io.kontuar.bot.answers;

import io.kontuar.bot.Knowledge;
import io.kontuar.channel.Language;
import io.kontuar.knowledge.Audience;
import io.kontuar.knowledge.Lessons;
import io.kontuar.lane.Outage;
import io.kontuar.search.ArticleSearch;
import io.kontuar.search.ArticleSearch.Found;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers from the public articles, and from what the shop taught. An article answers when it speaks of nearly all that was
 * asked and clearly of more than the next one; where search or store are away, nothing answers and people do.
 */
public final class ArticleKnowledge implements Knowledge {
    /**
     * Measured by {@code ArticleAnswersTest} on questions that the demo's articles answer and on ones that they do not:
     * below it wrong articles come in, above it right ones stay out.
     */
    static final double RELEVANT = 0.6;

    private static final double CLEARLY_MORE = 0.05;
    private static final int LONGEST_PASSAGE = 600;
    private static final Logger LOG = LoggerFactory.getLogger(ArticleKnowledge.class);

    private final ArticleSearch search;
    private final Supplier<Lessons> learnt;
    private final String helpPages;

    /**
     * @param learnt what the bot works by right now
     * @param helpPages the address below which the articles are, such as {@code https://shop.example/help}
     */
    public ArticleKnowledge(ArticleSearch search, Supplier<Lessons> learnt, String helpPages) {
        this.search = search;
        this.learnt = learnt;
        this.helpPages = helpPages;
    }

    @Override
    public Optional<Quoted> answer(String question, Language language) {
        try {
            List<Found> found = search.find(question, language, Set.of(Audience.PUBLIC), 2);
            return found.stream()
                    .findFirst()
                    .filter(first -> answers(first, found))
                    .flatMap(this::quoted);
        } catch (Outage away) {
            LOG.warn("The bot answers without articles: {}", away.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> taught(String intent, Language language) {
        return learnt.get().answer(intent, language);
    }

    private static boolean answers(Found first, List<Found> found) {
        double next = found.size() < 2 ? 0 : found.get(1).relevance();
        return first.relevance() >= RELEVANT && first.relevance() - next >= CLEARLY_MORE;
    }

    private Optional<Quoted> quoted(Found found) {
        return found.passage()
                .map(passage -> new Quoted(
                        found.text().title(),
                        shortened(passage.text()),
                        helpPages + "/" + found.language().code() + "/"
                                + found.id().value()));
    }

    /** Ends where a sentence or a word does. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_PASSAGE) {
            return text;
        }
        String cut = text.substring(0, LONGEST_PASSAGE);
        int sentence = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf('\n'));
        int word = cut.lastIndexOf(' ');
        return sentence > LONGEST_PASSAGE / 2
                ? cut.substring(0, sentence + 1).strip()
                : cut.substring(0, word > 0 ? word : LONGEST_PASSAGE).strip() + " …";
    }
}
