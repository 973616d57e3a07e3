package io.kontuar.gateway.twilio;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.MediaResult;
import io.kontuar.channel.MediaSource;
import io.kontuar.channel.MessageContent.RemoteMedia;
import io.kontuar.gateway.FileFetch;
import io.kontuar.gateway.FileFetch.Result;
import io.kontuar.gateway.MediaTypes;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fetches files of MMS, and recordings of calls: from Twilio's API with the account's credentials, and from where it sends us on without them. */
public final class TwilioMedia implements MediaSource {
    private final TwilioAccounts accounts;
    private final FileFetch files;
    private final List<String> hosts;

    public TwilioMedia(TwilioAccounts accounts, FileFetch files, List<String> hosts) {
        this.accounts = accounts;
        this.files = files;
        this.hosts = List.copyOf(hosts);
    }

    @Override
    public ChannelKind channel() {
        return accounts.channel();
    }

    @Override
    public MediaResult fetch(ChannelAccountId id, RemoteMedia media) {
        Optional<TwilioAccount> account = accounts.find(id.value()).filter(TwilioAccount::canSend);
        if (account.isEmpty()) {
            return new MediaResult.Later("the account is switched off or has no credentials");
        }
        Optional<URI> address = address(media.source());
        if (address.isEmpty() || !isApi(account.get(), address.get())) {
            return new MediaResult.Lost("an address that is not Twilio's");
        }
        return switch (files.fetch(address.get(), trust(account.get()))) {
            case Result.Stored stored ->
                new MediaResult.Fetched(new AttachmentRef(
                        stored.id(), name(media) + MediaTypes.ending(stored.type()), stored.type(), stored.size()));
            case Result.Status(int status) ->
                status == 410 ? new MediaResult.Lost("gone") : new MediaResult.Later("answered " + status);
            case Result.Failed(String reason) -> new MediaResult.Later(reason);
            case Result.TooLarge tooLarge -> new MediaResult.Lost("too large");
            case Result.NotAllowed notAllowed -> new MediaResult.Lost("sent on to an address that is not Twilio's");
        };
    }

    private static String name(RemoteMedia media) {
        return media.name() == null ? media.kind() : media.name();
    }

    private FileFetch.Trust trust(TwilioAccount account) {
        return new FileFetch.Trust() {
            @Override
            public boolean allows(URI address) {
                return isApi(account, address)
                        || ("https".equals(address.getScheme())
                                && address.getUserInfo() == null
                                && hosts.stream().anyMatch(known -> isBelow(host(address), known)));
            }

            @Override
            public Optional<String> authorization(URI address) {
                String pair =
                        account.accountSid() + ":" + account.tokens().getFirst().reveal();
                return isApi(account, address)
                        ? Optional.of(
                                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                        : Optional.empty();
            }
        };
    }

    private static boolean isApi(TwilioAccount account, URI address) {
        URI api = URI.create(account.api());
        return host(address).equals(host(api))
                && address.getPort() == api.getPort()
                && String.valueOf(address.getScheme()).equals(api.getScheme())
                && address.getUserInfo() == null;
    }

    private static boolean isBelow(String host, String known) {
        return host.equals(known) || host.endsWith("." + known);
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }

    private static Optional<URI> address(String source) {
        try {
            return Optional.of(new URI(source));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
