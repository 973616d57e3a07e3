package io.kontuar.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.AgentCalls;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommands;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.gateway.twilio.FormFields;
import io.kontuar.gateway.twilio.FormText;
import io.kontuar.staff.Staff;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calls that people take, call back, or find a message of: all real but Twilio. */
class VoicePeopleTest extends VoiceFloor {
    @Test
    void who_asks_for_a_person_waits_with_a_place_and_is_put_through_to_the_agents_phone_with_a_whisper() {
        String sid = sid();
        TwilioLine line = waits(sid);
        String left = line.attribute("Enqueue", "action");
        line.asked("Enqueue", "waitUrl", Map.of("QueuePosition", "1", "AvgQueueTime", "130"));
        assertThat(line.lastSaid())
                .contains("You are number")
                .contains("about 3 minutes")
                .contains("Press 1");
        accepts(sid);
        line.presses("9");
        assertThat(line.has("Leave")).isTrue();
        line.goesTo(left, Map.of("QueueResult", "leave"));
        assertThat(line.text("Number")).isEqualTo("+48601999999");
        assertThat(line.attribute("Dial", "record")).isEqualTo("record-from-answer-dual");
        String dialled = line.attribute("Dial", "action");
        String recording = line.attribute("Dial", "recordingStatusCallback");
        TwilioLine agent = line.legTo(line.attribute("Number", "url"));
        assertThat(agent.lastSaid()).contains("A call for General");
        agent.presses("5");
        line.goesTo(dialled, Map.of("DialCallStatus", "completed", "DialCallDuration", "42"));
        assertThat(line.has("Hangup")).isTrue();
        line.post(line.hook("voice-main/status"), Map.of("CallStatus", "completed", "CallDuration", "99"));
        for (int time = 0; time < 2; time++) {
            line.post(
                    recording,
                    Map.of(
                            "RecordingSid",
                            "RE" + sid,
                            "RecordingUrl",
                            api() + "/Recordings/RE" + sid,
                            "RecordingStatus",
                            "completed",
                            "RecordingDuration",
                            "42"));
        }
        await().atMost(LONG).until(() -> sounds(sid) == 1);
        assertThat(calls(conversation("voice-main", sid))).containsExactly("began", "connected", "ended");
        assertThat(holder("voice-main", sid)).isEqualTo(Holder.AGENT);
        assertThat(fetched).anyMatch(request -> request.startsWith("/Recordings/RE" + sid + ".mp3 Basic "));
    }

    @Test
    void an_agent_whose_phone_is_not_picked_up_gives_the_caller_back_to_the_queue() {
        String sid = sid();
        TwilioLine line = waits(sid);
        String left = line.attribute("Enqueue", "action");
        accepts(sid);
        line.goesTo(left, Map.of("QueueResult", "leave"));
        line.asked("Dial", "action", Map.of("DialCallStatus", "no-answer", "DialCallSid", "CAleg"));
        assertThat(line.said()).contains("The agent could not be reached. You keep your place in the queue.");
        assertThat(line.has("Enqueue")).isTrue();
        assertThat(calls(conversation("voice-main", sid))).contains("not-reached");
    }

    @Test
    void who_asks_to_be_called_back_stays_in_the_queue_after_the_call() {
        String sid = sid();
        TwilioLine line = waits(sid);
        String left = line.attribute("Enqueue", "action");
        line.asked("Enqueue", "waitUrl", Map.of());
        line.presses("1");
        assertThat(line.has("Leave")).isTrue();
        line.goesTo(left, Map.of("QueueResult", "leave"));
        assertThat(line.lastSaid()).contains("We will call you back");
        ends(line);
        await().atMost(LONG).until(() -> calls(conversation("voice-main", sid)).contains("ended"));
        assertThat(conversation("voice-main", sid).closed()).isFalse();
    }

    @Test
    void who_hangs_up_while_waiting_has_given_up() {
        String sid = sid();
        TwilioLine line = waits(sid);
        ends(line);
        ends(line);
        await().atMost(LONG).until(() -> conversation("voice-main", sid).closed());
        assertThat(conversation("voice-main", sid).disposition()).isEqualTo("abandoned");
        assertThat(calls(conversation("voice-main", sid))).containsExactly("began", "ended");
    }

    @Test
    void out_of_hours_a_voicemail_becomes_work_for_people_with_its_sound_and_transcript_in_whatever_order_they_come() {
        String sid = sid();
        TwilioLine line = new TwilioLine(server.base(), "voice-night", sid, "+48601000333");
        line.presses("0");
        assertThat(line.lastSaid()).contains("not available at this time");
        line.presses("1");
        assertThat(line.has("Record")).isTrue();
        String done = line.attribute("Record", "action");
        String transcript = line.attribute("Record", "transcribeCallback");
        Map<String, String> recorded = Map.of(
                "RecordingSid",
                "RE" + sid,
                "RecordingUrl",
                api() + "/Recordings/RE" + sid,
                "RecordingDuration",
                "9",
                "Digits",
                "hangup");
        line.post(line.hook("voice-night/status"), Map.of("CallStatus", "completed", "CallDuration", "30"));
        line.post(
                transcript,
                Map.of(
                        "RecordingSid", "RE" + sid,
                        "TranscriptionText", "Please call me, my card is 4111 1111 1111 1111.",
                        "TranscriptionStatus", "completed"));
        IntStream.range(0, 4).parallel().forEach(time -> line.post(done, recorded));
        await().atMost(LONG).until(() -> holder("voice-night", sid) == Holder.QUEUE);
        await().atMost(LONG)
                .until(() -> timeline(conversation("voice-night", sid)).stream()
                                .filter(message -> message.content() instanceof MessageContent.Media)
                                .count()
                        == 1);
        assertThat(timeline(conversation("voice-night", sid)))
                .extracting(Message::content)
                .anySatisfy(content -> assertThat(content)
                        .isInstanceOfSatisfying(
                                MessageContent.Transcript.class,
                                written -> assertThat(written.text())
                                        .startsWith("Please call me")
                                        .doesNotContain("4111 1111 1111 1111")));
        assertThat(conversation("voice-night", sid).progress().unanswered()).isTrue();
    }

    @Test
    void an_agent_calls_a_customer_by_the_own_phone_first_and_the_timeline_tells_how_it_went() throws Exception {
        String sid = sid();
        TwilioLine line = waits(sid);
        Conversation conversation = conversation("voice-main", sid);
        Staff irena = server.store().staffMembers().find(IRENA).orElseThrow();
        assertThat(server.part(AgentCalls.class).place(conversation, irena, ANNA))
                .isEqualTo(new AgentCalls.Placed.Ringing());
        FormText form = FormFields.parse(posted.getLast().getBytes(UTF_8)).text();
        assertThat(form.find("To")).contains("+48601999999");
        assertThat(form.find("From")).contains("+48221234567");
        TwilioLine agent = line.legTo(form.find("Url").orElseThrow());
        assertThat(agent.lastSaid()).contains("Press any key");
        agent.presses("1");
        assertThat(agent.text("Dial")).isEqualTo(ANNA);
        assertThat(agent.attribute("Dial", "callerId")).isEqualTo("+48221234567");
        agent.asked("Dial", "action", Map.of("DialCallStatus", "no-answer"));
        agent.post(form.find("StatusCallback").orElseThrow(), Map.of("CallStatus", "completed"));
        await().atMost(LONG).until(() -> calls(conversation).contains("agent-called"));
        assertThat(calls(conversation)).containsExactly("began", "agent-calls", "agent-called");
        assertThat(timeline(conversation))
                .extracting(Message::content)
                .anySatisfy(content -> assertThat(content)
                        .isInstanceOfSatisfying(
                                MessageContent.Notice.class,
                                notice -> assertThat(notice.details()).containsEntry("outcome", "no-answer")));
        assertThat(holder("voice-main", sid)).isEqualTo(Holder.QUEUE);
    }

    @Test
    void an_agent_without_a_phone_cannot_call() {
        String sid = sid();
        TwilioLine unused = new TwilioLine(server.base(), "voice-night", sid, "+48601000334");
        Staff irena = server.store().staffMembers().find(IRENA).orElseThrow();
        assertThat(server.part(AgentCalls.class).place(conversation("voice-night", sid), irena, ANNA))
                .isInstanceOfSatisfying(
                        AgentCalls.Placed.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("no-phone"));
    }

    @Test
    void an_agent_does_not_answer_a_call_in_writing() {
        String sid = sid();
        TwilioLine unused = waits(sid);
        accepts(sid);
        var refused = server.part(ConversationCommands.class)
                .handle(new ConversationCommand.Reply(
                        Counter.fresh(),
                        conversation("voice-main", sid).id(),
                        IRENA,
                        new MessageContent.Text("Hello"),
                        99,
                        ConversationCommand.Staleness.SEND_ANYWAY,
                        null));
        assertThat(refused.events().toString()).contains("by-phone");
    }
}
