package io.kontuar.gateway.whatsapp;

import io.kontuar.attachment.AttachmentRef;
import io.kontuar.gateway.MediaTypes;
import io.kontuar.gateway.whatsapp.GraphAnswer.Answered;
import io.kontuar.gateway.whatsapp.GraphAnswer.NoAnswer;
import io.kontuar.gateway.whatsapp.GraphAnswer.NotConnected;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks the Graph API, once each. Knows nothing of what is asked; shows an account's token to its own API and to hosts of the
 * provider only, and follows no redirect.
 */
final class GraphClient {
    private static final Logger LOG = LoggerFactory.getLogger(GraphClient.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_ANSWER = 1024 * 1024;
    private final RestClient rest;
    private final RestClient patient;
    private final List<String> mediaHosts;

    GraphClient(WhatsAppSettings settings) {
        this.rest = client(settings, settings.answerWithin());
        this.patient = client(settings, settings.mediaWithin());
        this.mediaHosts = settings.mediaHosts();
    }

    private static RestClient client(WhatsAppSettings settings, Duration within) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectWithin())
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(within);
        return RestClient.builder().requestFactory(factory).build();
    }

    GraphAnswer get(WhatsAppAccount account, URI address) {
        return asked(account, rest.get().uri(address));
    }

    GraphAnswer post(WhatsAppAccount account, String path, Object body) {
        byte[] json = JSON.writeValueAsBytes(body);
        return asked(
                account,
                rest.post()
                        .uri(account.graph(path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json));
    }

    /** Sends a file; what has been sent so is no message yet, so this may be done again. */
    GraphAnswer upload(WhatsAppAccount account, String path, AttachmentRef file, InputStream bytes) {
        HttpHeaders part = new HttpHeaders();
        part.setContentType(MediaType.parseMediaType(file.type()));
        part.setContentDispositionFormData("file", "file" + MediaTypes.ending(file.type()));
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("messaging_product", "whatsapp");
        form.add("type", file.type());
        form.add("file", new HttpEntity<>(new SizedStream(bytes, file.size()), part));
        return asked(
                account,
                patient.post()
                        .uri(account.graph(path))
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form));
    }

    /** Whether the account's token may be shown there: over TLS to Meta's hosts, or to the account's own API. */
    boolean isTrusted(WhatsAppAccount account, URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        URI own = URI.create(account.apiBase());
        boolean ownApi = host.equals(own.getHost())
                && address.getPort() == own.getPort()
                && String.valueOf(address.getScheme()).equals(own.getScheme());
        boolean metas = "https".equals(address.getScheme())
                && mediaHosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
        return address.getUserInfo() == null && (ownApi || metas);
    }

    private static GraphAnswer asked(WhatsAppAccount account, RestClient.RequestHeadersSpec<?> request) {
        try {
            GraphAnswer answer = request.headers(headers -> signIn(account, headers))
                    .exchange((asked, response) -> new Answered(
                            response.getStatusCode().value(), tree(response.getBody()), wait(response.getHeaders())));
            return answer == null ? new NoAnswer("no answer") : answer;
        } catch (ResourceAccessException e) {
            return isNotConnected(e) ? new NotConnected(cause(e)) : new NoAnswer(cause(e));
        }
    }

    private static void signIn(WhatsAppAccount account, HttpHeaders headers) {
        if (account.accessToken() != null) {
            headers.setBearerAuth(account.accessToken().reveal());
        }
    }

    /** An answer that is no JSON says nothing, whatever its status. */
    private static JsonNode tree(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST_ANSWER);
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            LOG.debug("an answer that is no JSON", e);
            return MissingNode.getInstance();
        }
    }

    private static Duration wait(HttpHeaders headers) {
        String asked = headers.getFirst(HttpHeaders.RETRY_AFTER);
        return asked != null && asked.matches("[0-9]{1,5}") ? Duration.ofSeconds(Long.parseLong(asked)) : Duration.ZERO;
    }

    private static boolean isNotConnected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }

    private static String cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null
                ? failure.getClass().getSimpleName()
                : cause.getClass().getSimpleName();
    }

    /** A stream whose length is known, so that it is not read twice to count it. */
    private static final class SizedStream extends InputStreamResource {
        private final long size;

        SizedStream(InputStream bytes, long size) {
            super(bytes);
            this.size = size;
        }

        @Override
        public long contentLength() {
            return size;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
