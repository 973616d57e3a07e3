package io.kontuar.gateway.whatsapp;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.conversation.Messages;
import io.kontuar.lane.Lanes;

/** What the WhatsApp gateway needs of the rest. */
public record WhatsAppPorts(ChannelAccounts accounts, Attachments attachments, Messages messages, Lanes lanes) {}
