package io.kontuar.gateway.whatsapp;

import io.kontuar.attachment.Attachments;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.conversation.Messages;
import io.kontuar.lane.LaneSender;
import io.kontuar.lane.Lanes;

/**
 * What the WhatsApp gateway needs of the rest.
 *
 * @param arrivals takes what Meta tells us
 * @param events where is heard what staff have read
 */
public record WhatsAppPorts(
        ChannelAccounts accounts, Attachments attachments, Messages messages, LaneSender arrivals, Lanes events) {}
