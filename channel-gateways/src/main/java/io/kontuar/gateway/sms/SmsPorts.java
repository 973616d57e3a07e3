package io.kontuar.gateway.sms;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.GatewayCursors;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.conversation.Messages;
import io.kontuar.lane.LaneSender;

/** What the SMS gateway needs of the rest. */
public record SmsPorts(
        LaneSender lanes,
        Attachments attachments,
        Messages messages,
        SendingPermissions permissions,
        GatewayCursors cursors,
        ChannelAccounts accounts) {}
