package io.kontuar.demo.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The proxy before several processes of a role: one address, behind it one process at a time, sockets included. */
final class Front implements AutoCloseable {
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable KontuarProcess behind;

    Front() {
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI url() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** From now on this process; what was connected to another is cut off. */
    void leadsTo(KontuarProcess process) {
        behind = process;
        open.forEach(Front::close);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket came = door.accept();
                Thread.ofVirtual().start(() -> connect(came));
            } catch (IOException closed) {
                close();
            }
        }
    }

    private void connect(Socket came) {
        try {
            Socket on = new Socket(
                    InetAddress.getLoopbackAddress(),
                    Objects.requireNonNull(behind).port());
            open.add(came);
            open.add(on);
            Thread.ofVirtual().start(() -> copy(on, came));
            copy(came, on);
        } catch (IOException refused) {
            close(came);
        }
    }

    private void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cutOff) {
            // the other end sees it, too
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Front::close);
    }
}
