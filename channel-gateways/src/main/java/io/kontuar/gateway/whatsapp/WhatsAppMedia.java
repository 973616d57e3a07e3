package io.kontuar.gateway.whatsapp;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.MediaResult;
import io.kontuar.channel.MediaSource;
import io.kontuar.channel.MessageContent.RemoteMedia;
import io.kontuar.gateway.FileFetch;
import io.kontuar.gateway.FileFetch.Result;
import io.kontuar.gateway.MediaTypes;
import io.kontuar.gateway.whatsapp.GraphAnswer.Answered;
import io.kontuar.gateway.whatsapp.GraphAnswer.NoAnswer;
import io.kontuar.gateway.whatsapp.GraphAnswer.NotConnected;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fetches files from Meta: asks for the file's address, which holds for minutes, and then for the file, both with the
 * account's token and only at Meta's hosts. What came is compared with the announced size and hash.
 */
final class WhatsAppMedia implements MediaSource {
    private final WhatsAppAccounts accounts;
    private final GraphClient graph;
    private final FileFetch files;

    WhatsAppMedia(WhatsAppAccounts accounts, GraphClient graph, FileFetch files) {
        this.accounts = accounts;
        this.graph = graph;
        this.files = files;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public MediaResult fetch(ChannelAccountId id, RemoteMedia media) {
        Optional<WhatsAppAccount> account = accounts.find(id.value()).filter(WhatsAppAccount::canSend);
        if (account.isEmpty()) {
            return new MediaResult.Later("the account is switched off or has no credentials");
        }
        if (!media.source().matches("[A-Za-z0-9_.:-]{1,200}")) {
            return new MediaResult.Lost("no media id");
        }
        return switch (graph.get(account.get(), account.get().graph(media.source()))) {
            case Answered answer when answer.isGood() -> file(account.get(), media, answer.body());
            case Answered answer -> new MediaResult.Later("answered " + answer.status());
            case NotConnected(String reason) -> new MediaResult.Later(reason);
            case NoAnswer(String reason) -> new MediaResult.Later(reason);
        };
    }

    private MediaResult file(WhatsAppAccount account, RemoteMedia media, JsonNode known) {
        Optional<URI> address = address(Wire.text(known, "url"));
        if (address.isEmpty()) {
            return new MediaResult.Later("no address");
        }
        return switch (files.fetch(address.get(), trust(account))) {
            case Result.Stored stored -> compared(stored, media, known);
            case Result.Status(int status) -> new MediaResult.Later("answered " + status);
            case Result.Failed(String reason) -> new MediaResult.Later(reason);
            case Result.TooLarge tooLarge -> new MediaResult.Lost("too large");
            case Result.NotAllowed notAllowed -> new MediaResult.Lost("an address that is not Meta's");
        };
    }

    private static MediaResult compared(Result.Stored stored, RemoteMedia media, JsonNode known) {
        String announced =
                media.sha256() != null ? media.sha256() : WhatsAppContents.sha256(Wire.text(known, "sha256"));
        long size = known.path("file_size").asLong(stored.size());
        if (size != stored.size()
                || (announced != null && !announced.equals(stored.id().value()))) {
            return new MediaResult.Later("not the file that was announced");
        }
        String name = media.name() != null ? media.name() : media.kind() + MediaTypes.ending(stored.type());
        return new MediaResult.Fetched(new AttachmentRef(stored.id(), name, stored.type(), stored.size()));
    }

    private FileFetch.Trust trust(WhatsAppAccount account) {
        return new FileFetch.Trust() {
            @Override
            public boolean allows(URI address) {
                return graph.isTrusted(account, address);
            }

            @Override
            public Optional<String> authorization(URI address) {
                return Optional.ofNullable(account.accessToken()).map(token -> "Bearer " + token.reveal());
            }
        };
    }

    private static Optional<URI> address(@Nullable String url) {
        try {
            return url == null ? Optional.empty() : Optional.of(new URI(url));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
