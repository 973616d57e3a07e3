package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.bot.Knowledge;
import io.kontuar.bot.dialogue.DialoguePorts;
import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.OpeningHours;
import io.kontuar.channel.Verification;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Handoff;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** Plays a story: the customer's lines go in, and what the bot made of each is held against what was told. */
final class ToldStory implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Pattern HANDS_OVER = Pattern.compile("hands over (\\S+)(?: to (\\S+))?(?: with (.*))?");
    private final Story story;
    private final Path folder;
    private final StillCounter counter;
    private final Address customer;
    private String article = "";
    private int told;
    private final List<String> asked = new ArrayList<>();

    private ToldStory(Story story) throws Exception {
        this.story = story;
        this.folder = Files.createTempDirectory("story");
        this.counter = new StillCounter(folder);
        this.customer = story.from().equals("phone") ? Address.sms(Shopfloor.ANNA) : StillCounter.chat("visitor-1");
        StoryShop.fill(counter.store, counter.clock.instant());
        Knowledge knowledge = (question, language) -> article.isEmpty()
                ? Optional.empty()
                : Optional.of(new Knowledge.Quoted("Article", article, "https://shop.example/help"));
        counter.bot = TrainedBot.over(
                counter.store, DialoguePorts.of(counter.store, knowledge), OpeningHours.ALWAYS, counter.clock);
    }

    static void tell(Story story) throws Exception {
        try (ToldStory told = new ToldStory(story)) {
            told.play();
        }
    }

    private void play() {
        List<Story.Line> lines = story.lines();
        for (int i = 0; i < lines.size(); i++) {
            Story.Line line = lines.get(i);
            switch (line.sign()) {
                case ">" -> {
                    boolean setsArticle =
                            i + 1 < lines.size() && lines.get(i + 1).sign().equals("knowledge");
                    article = setsArticle ? lines.get(i + 1).words() : article;
                    says(line.words());
                }
                case "<" -> expects(line);
                case "later" -> counter.clock.passes(Duration.parse("PT" + line.words()));
                default -> assertThat(line.sign()).isEqualTo("knowledge");
            }
            boolean turnEnds = i + 1 == lines.size() || !lines.get(i + 1).sign().equals("<");
            if (line.sign().equals("<") && turnEnds) {
                assertThat(answer()).as(where(line) + ": all is filled in").doesNotContain("{");
                nothingElseWasAsked(line);
            }
        }
    }

    private void says(String words) {
        told = counter.sent.size();
        asked.clear();
        boolean phone = story.from().equals("phone");
        ChannelAccountId account = phone ? StillCounter.SMS : StillCounter.CHAT;
        Verification level = phone ? Verification.CHANNEL_VERIFIED : Verification.CLAIMED;
        counter.asks(counter.message(customer, account, level, content(words)));
    }

    private MessageContent content(String words) {
        return switch (words) {
            case "[photo]" ->
                new MessageContent.Media(
                        List.of(new AttachmentRef(new AttachmentId("a".repeat(64)), "boots.jpg", "image/jpeg", 1000)),
                        null);
            case "[code]" -> new MessageContent.Text(code());
            case "[wrong code]" -> new MessageContent.Text(wrongCode());
            default -> new MessageContent.Text(words);
        };
    }

    /** The code that was sent to Anna's phone. */
    private String code() {
        return counter.sent.stream()
                .filter(message -> message.recipient().equals(Address.sms(Shopfloor.ANNA)))
                .map(message -> CODE.matcher(message.content().plainText()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .reduce((first, last) -> last)
                .orElse("");
    }

    private String wrongCode() {
        return code().equals("123456") ? "654321" : "123456";
    }

    private Conversation conversation() {
        return counter.conversationsOf(customer).stream()
                .filter(each -> each.customer().replyTo().equals(customer))
                .findFirst()
                .orElseThrow();
    }

    private Trace trace() {
        return counter.store.traces().of(conversation().id()).getLast();
    }

    private String answer() {
        return counter.sent.stream()
                .skip(told)
                .filter(message -> message.recipient().equals(customer))
                .map(message -> message.content().plainText())
                .reduce("", (all, next) -> all + "\n" + next);
    }

    private void expects(Story.Line line) {
        String what = line.words();
        if (what.startsWith("asks ") || what.startsWith("says ")) {
            asked.add(what);
            assertThat(trace().read()).as(where(line)).contains(what);
        } else if (what.startsWith("contains ")) {
            assertThat(answer()).as(where(line)).contains(what.substring("contains ".length()));
        } else if (what.equals("silent")) {
            assertThat(answer()).as(where(line)).isEmpty();
            assertThat(trace().decision()).as(where(line)).isEqualTo("silent");
        } else if (what.equals("stopped")) {
            assertThat(counter.store
                            .sendingPermissions()
                            .of(conversation().customer().account(), AddressId.of(customer))
                            .stopped())
                    .as(where(line))
                    .isTrue();
        } else {
            handsOver(line);
        }
    }

    private void handsOver(Story.Line line) {
        Matcher form = HANDS_OVER.matcher(line.words());
        if (!form.matches()) {
            fail(where(line) + ": no such expectation: " + line.words());
        }
        Handoff handoff = conversation().handoff();
        assertThat(conversation().control().holder()).as(where(line)).isEqualTo(Holder.QUEUE);
        assertThat(handoff).as(where(line)).isNotNull();
        if (handoff == null) {
            return;
        }
        assertThat(handoff.reason()).as(where(line)).isEqualTo(form.group(1));
        if (form.group(2) != null) {
            assertThat(conversation().queue().value()).as(where(line)).isEqualTo(form.group(2));
        }
        if (form.group(3) != null) {
            for (String fact : form.group(3).split(" ")) {
                String[] parts = fact.split("=", 2);
                assertThat(handoff.slots()).as(where(line)).containsEntry(parts[0], parts[1]);
            }
        }
        assertThat(answer()).as(where(line)).isNotBlank();
        assertThat(handoff.found().summary()).as(where(line)).isNotBlank();
    }

    /** A question that the story does not tell of is a fault, too. */
    private void nothingElseWasAsked(Story.Line line) {
        assertThat(trace().read().stream()
                        .filter(each -> each.startsWith("asks "))
                        .toList())
                .as(where(line))
                .isEqualTo(
                        asked.stream().filter(each -> each.startsWith("asks ")).toList());
    }

    private String where(Story.Line line) {
        return story.file() + ":" + line.number() + ", after " + trace().read();
    }

    @Override
    public void close() throws Exception {
        counter.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
