package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.CallId;
import io.kontuar.channel.CallStep;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.CallAdvanced;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.CallState;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.LaneSend;
import io.kontuar.routing.Queue;
import io.kontuar.staff.QueueId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of a call come twice, late and in any order, over the real store and broker. */
class CallOrderTest implements MessageDelivery {
    private static final ChannelAccountId VOICE = new ChannelAccountId("voice-main");
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Counter counter;

    @Override
    public ChannelKind channel() {
        return ChannelKind.SMS;
    }

    @Override
    public DeliveryResult deliver(OutgoingMessage message) {
        return new DeliveryResult.Refused("none", "nothing is sent here");
    }

    @BeforeEach
    void open() throws Exception {
        counter = new Counter(folder, this);
        counter.store
                .queues()
                .save(new Queue(
                        new QueueId("general"),
                        Map.of(Language.EN, "General"),
                        Duration.ofSeconds(60),
                        80,
                        Duration.ofSeconds(30),
                        0));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_voicemail_waits_for_people_in_whatever_order_and_however_often_it_is_reported() {
        List<List<CallStep>> orders =
                permutations(List.of(CallStep.BEGAN, CallStep.VOICEMAIL_LEFT, CallStep.TRANSCRIBED, CallStep.ENDED));
        for (int at = 0; at < orders.size(); at++) {
            CallId call = new CallId("CA" + at);
            orders.get(at).forEach(step -> told(call, step));
            orders.get(at).forEach(step -> told(call, step));
        }
        for (int at = 0; at < orders.size(); at++) {
            CallId call = new CallId("CA" + at);
            await().atMost(LONG)
                    .until(() -> known(call)
                            && steps(call).size() == 3
                            && inbound(call).size() == 2);
            await().atMost(LONG).until(() -> find(call).control().holder() == Holder.QUEUE);
            assertThat(find(call).progress().unanswered())
                    .as(orders.get(at).toString())
                    .isTrue();
            assertThat(steps(call)).containsExactlyInAnyOrder("began", "voicemail-left", "ended");
        }
    }

    @Test
    void who_hangs_up_in_the_middle_of_a_turn_is_not_answered_and_the_conversation_is_over() {
        CallId call = new CallId("CAmiddle");
        told(call, CallStep.BEGAN);
        told(call, CallStep.SPOKE);
        told(call, CallStep.ENDED);
        await().atMost(LONG).until(() -> known(call) && find(call).closed());
        assertThat(find(call).disposition()).isEqualTo("call-ended");
    }

    @Test
    void a_call_that_never_began_for_us_still_has_its_conversation_and_its_end() {
        CallId call = new CallId("CAend");
        told(call, CallStep.ENDED);
        await().atMost(LONG).until(() -> known(call) && find(call).closed());
        assertThat(steps(call)).containsExactly("ended");
    }

    @Test
    void a_call_continues_no_other_conversation_of_its_number() {
        counter.arrives(counter.text("+48601000774", "where is my order"));
        await().atMost(LONG)
                .until(() -> !counter.conversationsOf("+48601000774").isEmpty());
        CallId call = new CallId("CAown");
        told(call, CallStep.BEGAN);
        await().atMost(LONG).until(() -> known(call));
        assertThat(counter.conversationsOf("+48601000774"))
                .extracting(Conversation::id)
                .doesNotContain(find(call).id());
    }

    @Test
    void a_caller_is_shown_with_who_texts_from_the_same_number_whichever_came_first_and_stays_unverified() {
        told(new CallId("CAlink"), CallStep.BEGAN);
        await().atMost(LONG).until(() -> known(new CallId("CAlink")));
        ContactAddress caller = address(Address.voice("+48601000774"));
        assertThat(customer(caller)).hasSize(1);
        counter.arrives(counter.text("+48601000774", "where is my order"));
        await().atMost(LONG).until(() -> customer(caller).size() == 2);
        ContactAddress texter = address(Address.sms("+48601000774"));
        told(new CallId("CAagain"), CallStep.BEGAN);
        await().atMost(LONG).until(() -> known(new CallId("CAagain")));
        assertThat(customer(caller)).contains(texter.contact());
        assertThat(counter.store.contacts().linksAround(caller.contact())).hasSize(1);
        assertThat(address(Address.voice("+48601000774")).verification()).isEqualTo(Verification.CLAIMED);
        assertThat(counter.conversationsOf("+48601000774"))
                .singleElement()
                .satisfies(text -> assertThat(text.customer().openedBy()).isEqualTo(texter.id()));
    }

    private ContactAddress address(Address address) {
        return counter.store.contacts().address(AddressId.of(address)).orElseThrow();
    }

    private Set<ContactId> customer(ContactAddress address) {
        return counter.store.contacts().customer(address.contact());
    }

    private void told(CallId call, CallStep step) {
        CallAdvanced event = new CallAdvanced(
                new CommandId("ca-" + call.value() + "-" + step.code()),
                VOICE,
                call,
                Address.voice("+48601000774"),
                step,
                content(step) == null ? null : new ProviderMessageId("RE" + call.value() + step.code()),
                content(step),
                Map.of(),
                Language.EN,
                Instant.now());
        counter.lanes.send(List.of(LaneSend.<InboundEvent>of(InboundEvent.LANE, event)));
    }

    private static @Nullable MessageContent content(CallStep step) {
        return switch (step) {
            case SPOKE -> new MessageContent.Text("where is my order 88213");
            case VOICEMAIL_LEFT -> new MessageContent.RemoteMedia("audio", "https://x", null, "voicemail", null, false);
            case TRANSCRIBED -> new MessageContent.Transcript("please call");
            default -> null;
        };
    }

    private boolean known(CallId call) {
        return counter.store.conversations().find(id(call)).isPresent();
    }

    private Conversation find(CallId call) {
        return counter.store.conversations().find(id(call)).orElseThrow();
    }

    private static ConversationId id(CallId call) {
        return ConversationId.openedBy(CallAdvanced.opening(VOICE, call));
    }

    private List<String> steps(CallId call) {
        return counter.timeline(find(call)).stream()
                .map(Message::content)
                .filter(content -> content instanceof MessageContent.Notice notice
                        && notice.kind() == MessageContent.NoticeKind.CALL)
                .map(content -> String.valueOf(
                        ((MessageContent.Notice) content).details().get(CallState.STEP)))
                .toList();
    }

    private Set<MessageContent> inbound(CallId call) {
        return counter.timeline(find(call)).stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .map(Message::content)
                .collect(Collectors.toSet());
    }

    private static List<List<CallStep>> permutations(List<CallStep> steps) {
        if (steps.isEmpty()) {
            return List.of(List.of());
        }
        List<List<CallStep>> all = new ArrayList<>();
        for (CallStep first : steps) {
            List<CallStep> rest = new ArrayList<>(steps);
            rest.remove(first);
            permutations(rest).forEach(tail -> {
                List<CallStep> one = new ArrayList<>(Collections.singletonList(first));
                one.addAll(tail);
                all.add(one);
            });
        }
        return all;
    }
}
