package io.kontuar.gateway.voice;

import io.kontuar.attachment.Attachments;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Messages;
import io.kontuar.lane.Lanes;
import io.kontuar.routing.Queues;
import io.kontuar.staff.StaffMembers;

/** What the phone gateway needs of the rest. */
public record VoicePorts(
        Lanes lanes,
        Attachments attachments,
        Conversations conversations,
        Messages messages,
        Queues queues,
        StaffMembers staff,
        ShopProfile shop) {}
