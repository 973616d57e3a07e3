package io.kontuar.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.Samples;
import io.kontuar.StorePorts;
import io.kontuar.channel.Language;
import io.kontuar.channel.Verification;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.IndexLook;
import io.kontuar.conversation.IndexLook.Subject;
import io.kontuar.conversation.Message;
import io.kontuar.knowledge.Article;
import io.kontuar.knowledge.Audience;
import io.kontuar.knowledge.KnowledgeSamples;
import io.kontuar.lane.CommandId;
import io.kontuar.staff.QueueId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How what is in a store comes into a search index, on a real store and a real index. */
public interface IndexingContract extends StorePorts {
    ConversationId CONVERSATION = new ConversationId("v-1");

    /** An empty index. */
    SearchIndex index();

    @Test
    default void a_message_named_by_a_look_is_found_by_the_staff_of_its_queue() {
        Message message = written(Samples.inbound(CONVERSATION, 1));
        handle(Subject.MESSAGE, message.id().value());
        assertThat(foundIn("paczka", Samples.ORDERS))
                .containsExactly(message.id().value());
        assertThat(foundIn("paczka", Samples.RETURNS)).isEmpty();
        assertThat(SearchSamples.search(index(), "paczka")).singleElement().satisfies(hit -> {
            assertThat(hit.conversation()).isEqualTo(CONVERSATION);
            assertThat(hit.at()).isEqualTo(message.at());
        });
    }

    @Test
    default void a_note_is_marked_as_one() {
        Message note = written(Samples.note(CONVERSATION, 1));
        handle(Subject.MESSAGE, note.id().value());
        assertThat(SearchSamples.search(index(), "drodze"))
                .extracting(SearchIndex.Hit::kind)
                .containsExactly(SearchDocument.Kind.NOTE);
    }

    @Test
    default void a_look_at_a_conversation_that_changed_its_queue_takes_its_messages_along() {
        Message message = written(Samples.inbound(CONVERSATION, 1));
        handle(Subject.MESSAGE, message.id().value());
        Conversation now = conversations().find(CONVERSATION).orElseThrow();
        conversations()
                .write(new ConversationWrite(
                        Samples.conversation(CONVERSATION.value())
                                .in(Samples.RETURNS)
                                .upTo(1)
                                .version(now.version())
                                .get(),
                        List.of(),
                        List.of(),
                        null));
        handle(Subject.CONVERSATION, CONVERSATION.value());
        assertThat(foundIn("paczka", Samples.ORDERS)).isEmpty();
        assertThat(foundIn("paczka", Samples.RETURNS)).contains(message.id().value(), CONVERSATION.value());
    }

    @Test
    default void a_customer_is_found_by_name_and_by_part_of_the_number() {
        ContactAddress address =
                contacts().resolve(Samples.CUSTOMER, Verification.CHANNEL_VERIFIED, "Anna Nowak", null, Samples.NOW);
        Contact contact = contacts().find(address.contact()).orElseThrow();
        handle(Subject.CUSTOMER, contact.id().value());
        assertThat(SearchSamples.found(index(), "nowak"))
                .containsExactly(contact.id().value());
        assertThat(SearchSamples.found(index(), "601 000 001"))
                .containsExactly(contact.id().value());
    }

    @Test
    default void an_order_is_found_by_number_product_person_and_parcel() {
        orders().save(SearchThings.order("shop:1", "WEB-10045"));
        handle(Subject.ORDER, "shop:1");
        for (String typed : List.of("web10045", "kurtki", "anna nowak", "601000001", "6200012345", "anna.nowak@p")) {
            assertThat(SearchSamples.found(index(), typed)).as(typed).containsExactly("shop:1");
        }
    }

    @Test
    default void a_published_article_is_found_in_its_languages_and_by_its_audience_until_it_is_withdrawn() {
        Article article = KnowledgeSamples.article("returns").publishedBy(Samples.ANNA, Samples.NOW);
        articles().save(article);
        handle(Subject.ARTICLE, "returns");
        assertThat(SearchSamples.search(index(), "zwrot towaru"))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.kind()).isEqualTo(SearchDocument.Kind.ARTICLE);
                    assertThat(ArticleDocuments.key(hit.id()))
                            .isEqualTo(new ArticleDocuments.Key(article.id(), Language.PL));
                    assertThat(hit.snippet()).contains("30 dni").doesNotContain("*");
                });

        articles()
                .save(article.atVersion(1)
                        .drafted(KnowledgeSamples.returns(Audience.INTERNAL), Samples.ANNA, Samples.NOW)
                        .publishedBy(Samples.ANNA, Samples.NOW));
        handle(Subject.ARTICLE, "returns");
        assertThat(SearchSamples.search(index(), "zwrot towaru"))
                .extracting(SearchIndex.Hit::kind)
                .containsExactly(SearchDocument.Kind.INTERNAL_ARTICLE);

        articles().remove(article.id(), 2);
        handle(Subject.ARTICLE, "returns");
        assertThat(index().count()).isZero();
    }

    @Test
    default void a_draft_is_found_by_nobody() {
        articles().save(KnowledgeSamples.article("returns"));
        handle(Subject.ARTICLE, "returns");
        assertThat(index().count()).isZero();
    }

    @Test
    default void what_the_store_no_longer_has_leaves_the_index() {
        index().index(List.of(SearchSamples.message("gone", "paczka"), SearchSamples.order("gone", "WEB-1", "")));
        handle(Subject.MESSAGE, "gone");
        handle(Subject.ORDER, "gone");
        assertThat(index().count()).isZero();
    }

    @Test
    default void a_rebuild_fills_the_index_with_all_that_is_there() {
        Message message = written(Samples.inbound(CONVERSATION, 1));
        contacts().resolve(Samples.CUSTOMER, Verification.CHANNEL_VERIFIED, "Anna Nowak", null, Samples.NOW);
        orders().save(SearchThings.order("shop:1", "WEB-10045"));
        articles().save(KnowledgeSamples.article("returns").publishedBy(Samples.ANNA, Samples.NOW));
        new Rebuild(storeWalk(), indexing(), index()).run();
        assertThat(index().needsRebuild()).isFalse();
        assertThat(index().count()).isEqualTo(6);
        assertThat(SearchSamples.found(index(), "paczka")).contains(message.id().value());
        assertThat(SearchSamples.found(index(), "WEB-10045")).containsExactly("shop:1");
    }

    @Test
    default void an_interrupted_rebuild_is_not_taken_as_done() {
        written(Samples.inbound(CONVERSATION, 1));
        Thread.currentThread().interrupt();
        new Rebuild(storeWalk(), indexing(), index()).run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(index().needsRebuild()).isTrue();
    }

    private Message written(Message message) {
        conversations().open(Samples.conversation(CONVERSATION.value()).get(), List.of());
        conversations()
                .write(new ConversationWrite(
                        Samples.conversation(CONVERSATION.value())
                                .upTo(1)
                                .version(1)
                                .get(),
                        List.of(message),
                        List.of(),
                        null));
        return message;
    }

    private Indexing indexing() {
        return new Indexing(conversations(), messages(), contacts(), orders(), articles(), index());
    }

    private void handle(Subject subject, String document) {
        indexing().handle(List.of(new IndexLook(new CommandId("look"), subject, document)));
    }

    private List<String> foundIn(String typed, QueueId queue) {
        return SearchSamples.searchIn(index(), typed, Set.of(queue)).stream()
                .map(SearchIndex.Hit::id)
                .toList();
    }
}
