package io.kontuar.gateway.voice;

import io.kontuar.channel.Language;
import io.kontuar.conversation.ConversationId;
import io.kontuar.gateway.twilio.FormText;
import io.kontuar.staff.StaffId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A call that an agent has asked for, as it travels in the addresses that we give to Twilio.
 *
 * @param number of the customer, in E.164
 * @param language the agent's
 */
record CustomerCall(ConversationId conversation, String number, StaffId agent, Language language) {
    private static final String ID = "[A-Za-z0-9._-]{1,80}";

    String hook(VoiceAccount account, String part) {
        return account.hook(part) + "?l=" + language.code() + "&v=" + escaped(conversation.value()) + "&n="
                + number.substring(1) + "&a=" + escaped(agent.value());
    }

    /** Empty when the address is none of these; its signature says that it is ours. */
    static Optional<CustomerCall> of(Call call) {
        FormText query = call.request().query();
        Optional<String> conversation = query.find("v").filter(id -> id.matches(ID));
        Optional<String> number = query.find("n").filter(digits -> digits.matches("[1-9][0-9]{6,14}"));
        Optional<String> agent = query.find("a").filter(id -> id.matches(ID));
        Language spoken = query.find("l").map(CustomerCall::language).orElse(call.language());
        return conversation.isPresent() && number.isPresent() && agent.isPresent()
                ? Optional.of(new CustomerCall(
                        new ConversationId(conversation.get()), "+" + number.get(), new StaffId(agent.get()), spoken))
                : Optional.empty();
    }

    private static Language language(String code) {
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        return Language.EN;
    }

    private static String escaped(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
