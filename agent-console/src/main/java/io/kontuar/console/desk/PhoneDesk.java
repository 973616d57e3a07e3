package io.kontuar.console.desk;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.conversation.Conversation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a customer may be called: by which number, and whether he wants to hear of us. */
final class PhoneDesk {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final List<ChannelKind> WRITTEN = List.of(ChannelKind.SMS, ChannelKind.WHATSAPP);
    private final ChannelAccounts accounts;
    private final SendingPermissions permissions;

    PhoneDesk(ChannelAccounts accounts, SendingPermissions permissions) {
        this.accounts = accounts;
        this.permissions = permissions;
    }

    /** The number behind the address that is answered; empty where it is none, or not shown. */
    static Optional<String> number(Conversation conversation) {
        Address address = conversation.customer().replyTo();
        boolean phone = address.channel() == ChannelKind.VOICE || WRITTEN.contains(address.channel());
        return Optional.of(address.value())
                .filter(value -> phone
                        && address.scope().isEmpty()
                        && E164.matcher(value).matches());
    }

    /** Whoever asked any of our numbers for silence is not called either. */
    boolean wantsSilence(String number) {
        return accounts.all().stream()
                .filter(account -> WRITTEN.contains(account.channel()))
                .anyMatch(account -> permissions
                        .of(account.id(), AddressId.of(new Address(account.channel(), "", number)))
                        .stopped());
    }
}
