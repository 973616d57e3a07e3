package io.kontuar.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Where a running server takes a word from {@code ./kontuar}: the socket {@code control} in the data folder. Who may read
 * that folder may use it, nobody else, and no port of the network is open for it. A line is asked, a line is answered,
 * one caller after another.
 */
final class ControlSocket implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
    private static final String NAME = "control";

    private final Path path;
    private final UnaryOperator<String> answers;
    private @Nullable ServerSocketChannel channel;

    /** @param answers the answer to each line; must not throw */
    ControlSocket(Path data, UnaryOperator<String> answers) {
        this.path = data.resolve(NAME);
        this.answers = answers;
    }

    /** Asks the server that works in this folder; empty when none does, or it cannot be asked. */
    static Optional<String> ask(Path data, String line) throws IOException {
        Path path = data.resolve(NAME);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            server.write(ByteBuffer.wrap((line + "\n").getBytes(UTF_8)));
            return Optional.ofNullable(new BufferedReader(Channels.newReader(server, UTF_8)).readLine());
        } catch (ConnectException nobodyListens) {
            return Optional.empty();
        }
    }

    /** The lock on the data folder is ours, so a socket that is there belongs to one who died. */
    @Override
    public synchronized void start() {
        try {
            Files.deleteIfExists(path);
            ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                opened.bind(UnixDomainSocketAddress.of(path));
            } catch (SocketException tooLong) {
                opened.close();
                LOG.warn("No backup can be made while this runs: {} ({})", tooLong.getMessage(), path);
                return;
            }
            channel = opened;
            Thread.ofPlatform().daemon().name("control").start(() -> listen(opened));
        } catch (IOException e) {
            throw new UncheckedIOException("the socket " + path + " cannot be made", e);
        }
    }

    private void listen(ServerSocketChannel listening) {
        while (listening.isOpen()) {
            try (SocketChannel caller = listening.accept()) {
                String line = new BufferedReader(Channels.newReader(caller, UTF_8)).readLine();
                if (line != null) {
                    caller.write(ByteBuffer.wrap((answers.apply(line) + "\n").getBytes(UTF_8)));
                }
            } catch (IOException e) {
                LOG.debug("A caller left, or the server stops: {}", e.toString());
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (channel != null) {
            try {
                channel.close();
                Files.deleteIfExists(path);
            } catch (IOException e) {
                LOG.warn("The socket {} did not close cleanly: {}", path, e.getMessage());
            }
            channel = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return channel != null;
    }

    /** With the lanes: after the store is open, and until it closes. */
    @Override
    public int getPhase() {
        return 0;
    }
}
