package io.kontuar.gateway;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.Attachments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches a file from a provider and stores it: only from hosts that are allowed, with credentials only to those that may
 * see them, at most so large, and within a time that covers the whole file.
 */
public final class FileFetch implements AutoCloseable {
    private static final int MOST_REDIRECTS = 3;
    private final HttpClient http;
    private final Attachments attachments;
    private final long limit;
    private final Duration within;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    /** @param limit the most bytes of one file */
    public FileFetch(Attachments attachments, Duration connectWithin, long limit, Duration within) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectWithin)
                .build();
        this.attachments = attachments;
        this.limit = limit;
        this.within = within;
    }

    /** Which addresses may be asked, and what they are shown. */
    public interface Trust {
        boolean allows(URI address);

        /** The header Authorization for this address; empty where it may see none. */
        Optional<String> authorization(URI address);
    }

    /** What came of it. */
    public sealed interface Result {
        /** @param type found in the content */
        record Stored(AttachmentId id, long size, String type) implements Result {}

        /** Answered, and not with the file. */
        record Status(int status) implements Result {}

        /** Away, slow, or broken off. */
        record Failed(String reason) implements Result {}

        record TooLarge() implements Result {}

        /** An address that is none of the provider's: nothing was asked there. */
        record NotAllowed() implements Result {}
    }

    public Result fetch(URI address, Trust trust) {
        Future<Result> work = hands.submit(() -> follow(address, trust));
        try {
            return work.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            work.cancel(true);
            return new Result.Failed("took longer than " + within);
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            return new Result.Failed("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Result.Failed(cause.getClass().getSimpleName());
        }
    }

    private Result follow(URI first, Trust trust) throws IOException, InterruptedException {
        URI address = first;
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            if (!trust.allows(address)) {
                return new Result.NotAllowed();
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(within);
            trust.authorization(address).ifPresent(value -> request.header("Authorization", value));
            HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                Optional<String> elsewhere = answer.headers().firstValue("Location");
                if (answer.statusCode() / 100 != 3 || elsewhere.isEmpty()) {
                    return answer.statusCode() == 200 ? store(body) : new Result.Status(answer.statusCode());
                }
                address = address.resolve(elsewhere.get());
            }
        }
        return new Result.Failed("too many redirects");
    }

    private Result store(InputStream body) throws IOException {
        byte[] head = body.readNBytes(MediaTypes.HEAD);
        try (InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), body)) {
            Attachments.Stored stored = attachments.store(whole, limit);
            return new Result.Stored(stored.id(), stored.size(), MediaTypes.of(head));
        } catch (Attachments.TooLarge e) {
            return new Result.TooLarge();
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
        http.shutdownNow();
    }
}
