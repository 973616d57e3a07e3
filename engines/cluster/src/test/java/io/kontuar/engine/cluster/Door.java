package io.kontuar.engine.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be shut, with all that are in it, and opened again on the same port. */
final class Door implements AutoCloseable {
    private final URI behind;
    private final Set<Socket> inside = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    private Door(URI behind, ServerSocket door) {
        this.behind = behind;
        this.door = door;
    }

    static Door to(String uri) throws IOException {
        Door made = new Door(URI.create(uri), new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        made.letIn();
        return made;
    }

    String uri() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void shut() throws IOException {
        door.close();
        for (Socket socket : inside) {
            socket.close();
        }
        inside.clear();
    }

    void open() throws IOException {
        int port = door.getLocalPort();
        door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        letIn();
    }

    private void letIn() {
        ServerSocket open = door;
        Thread.ofVirtual().start(() -> {
            while (!open.isClosed()) {
                try {
                    Socket from = open.accept();
                    Socket to = new Socket(behind.getHost(), behind.getPort());
                    inside.add(from);
                    inside.add(to);
                    carry(from, to);
                    carry(to, from);
                } catch (IOException shut) {
                    // The next round sees whether the door is shut.
                }
            }
        });
    }

    private static void carry(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException over) {
                // Either side has left.
            }
        });
    }

    @Override
    public void close() throws IOException {
        shut();
    }
}
