package io.kontuar.routing;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Handoff;
import io.kontuar.staff.Staff;
import java.util.Locale;

/**
 * The skill that the handoff suggests; other than a conversation's required skills it is a wish. {@code lang-ro} is met by
 * whoever has the skill {@code lang-ro} or {@code ro}, or works in that language.
 *
 * @param name empty where nothing is wished
 */
record WantedSkill(String name) {
    private static final String LANGUAGE = "lang-";

    static WantedSkill of(Conversation conversation) {
        Handoff handoff = conversation.handoff();
        return new WantedSkill(handoff == null ? "" : handoff.found().skill().toLowerCase(Locale.ROOT));
    }

    boolean metBy(Staff member) {
        if (name.isEmpty() || member.skills().contains(name)) {
            return true;
        }
        if (!name.startsWith(LANGUAGE)) {
            return false;
        }
        String language = name.substring(LANGUAGE.length());
        return member.skills().contains(language) || member.language().code().equals(language);
    }
}
