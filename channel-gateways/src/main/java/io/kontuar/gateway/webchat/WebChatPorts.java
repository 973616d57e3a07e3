package io.kontuar.gateway.webchat;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Messages;
import io.kontuar.lane.Lanes;
import io.kontuar.routing.Queues;
import io.kontuar.staff.StaffMembers;

/** The ports that web chat needs. */
public record WebChatPorts(
        ChannelAccounts accounts,
        Attachments attachments,
        Contacts contacts,
        Conversations conversations,
        Messages messages,
        StaffMembers staff,
        Queues queues,
        ShopProfile shop,
        Lanes lanes) {}
