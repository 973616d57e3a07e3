package io.kontuar.bot;

import io.kontuar.assist.LanguageModel;
import io.kontuar.assist.LanguageModel.Line;
import io.kontuar.assist.LanguageModel.Prompt;
import io.kontuar.assist.LanguageModel.Speaker;
import io.kontuar.assist.LanguageModel.Written;
import io.kontuar.assist.Redaction;
import io.kontuar.channel.MessageContent;
import io.kontuar.contact.Contact;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand.BotDecision;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a language model say kinder what the bot answers. What was decided is decided before; questions, buttons and handoffs
 * stay word for word, and so does whatever comes back late, too long, or with other figures than it had.
 */
public final class Rephrasing {
    /** Changes nothing. */
    public static final Rephrasing NONE = new Rephrasing(LanguageModel.NONE, null, Duration.ofSeconds(1));

    private static final int SHORTEST = 20;
    private static final int LONGEST = 800;
    private static final int TOKENS = 300;
    private static final Pattern FIGURES = Pattern.compile("\\[[a-z-]+ \\d+]|\\d+|https?://\\S+|___|[\\[\\]{}<>]");

    private final LanguageModel model;
    private final @Nullable Contacts contacts;
    private final Duration within;

    public Rephrasing(LanguageModel model, @Nullable Contacts contacts, Duration within) {
        this.model = model;
        this.contacts = contacts;
        this.within = within;
    }

    /** A reply of one plain text, rephrased if that can be had; every other decision as it is. */
    BotDecision of(Conversation conversation, BotDecision decision) {
        if (model.isOn()
                && decision instanceof BotDecision.Reply reply
                && reply.messages().size() == 1
                && reply.messages().getFirst() instanceof MessageContent.Text said
                && said.text().length() >= SHORTEST
                && said.text().length() <= LONGEST) {
            String words = rephrased(conversation, said.text(), reply);
            return new BotDecision.Reply(List.of(new MessageContent.Text(words)), reply.dialogue(), reply.language());
        }
        return decision;
    }

    private String rephrased(Conversation conversation, String text, BotDecision.Reply reply) {
        Redaction redaction = new Redaction(names(conversation));
        String hidden = redaction.hide(text);
        String task = "Rephrase the shop's message to its customer in "
                + reply.language().locale().getDisplayLanguage(Locale.ENGLISH)
                + ", friendly and short. Add nothing, leave nothing out, keep every figure, date, link and everything in"
                + " square brackets exactly. Answer with the message alone.";
        Prompt prompt = new Prompt(task, List.of(new Line(Speaker.CUSTOMER, hidden)), TOKENS, within);
        return model.write(prompt) instanceof Written(String written, int tokens) && keeps(hidden, written.strip())
                ? redaction.restore(written.strip())
                : text;
    }

    /** The same figures, links and signs, each as often as before, and neither empty nor much longer. */
    private static boolean keeps(String before, String after) {
        return !after.isBlank()
                && after.length() <= 2 * before.length() + 80
                && figures(before).equals(figures(after));
    }

    private static List<String> figures(String text) {
        return FIGURES.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private List<String> names(Conversation conversation) {
        return contacts == null
                ? List.of()
                : contacts.findAll(contacts.customer(conversation.customer().contact())).stream()
                        .map(Contact::name)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
