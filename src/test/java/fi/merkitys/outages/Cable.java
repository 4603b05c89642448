package fi.merkitys.outages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The cable to a server of this machine, which can be pulled and plugged in again. */
final class Cable implements AutoCloseable {
    private final int server;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private ServerSocket here;

    Cable(int server) throws IOException {
        this.server = server;
        here = listen(0);
    }

    private ServerSocket listen(int port) throws IOException {
        var listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().start(() -> accept(listening));
        return listening;
    }

    int port() {
        return here.getLocalPort();
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                var near = listening.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), server);
                ends.add(near);
                ends.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            }
        } catch (IOException e) {
            // Pulled.
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One of the two has ended it, or it was pulled.
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    void pull() throws IOException {
        here.close();
        for (var end : ends) {
            end.close();
        }
    }

    void plugIn() throws IOException {
        here = listen(here.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        pull();
    }
}
