package fi.merkitys.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server that keeps of each message only its name, and how often it came. */
final class CountingSmtp implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, Integer> arrived = new ConcurrentHashMap<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private volatile String unknown = "";
    private volatile String refusal = "";

    CountingSmtp() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Nobody of this name is known from now on; an empty one for everybody is. */
    void refuse(String name, String answer) {
        unknown = name;
        refusal = answer;
    }

    private boolean known(String recipient) {
        return unknown.isEmpty() || !recipient.contains(unknown);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How often each came, by Message-ID. */
    Map<String, Integer> arrived() {
        return arrived;
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                Thread.ofVirtual().start(() -> talk(connection));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void talk(Socket connection) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(connection, "220 counting");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                switch (word) {
                    case "DATA" -> {
                        say(connection, "354 go on");
                        var id = message(in);
                        if (id == null) {
                            return;
                        }
                        arrived.merge(id, 1, Integer::sum);
                        say(connection, "250 taken");
                    }
                    case "RCPT" -> say(connection, known(line) ? "250 fine" : refusal);
                    case "QUIT" -> {
                        say(connection, "221 bye");
                        return;
                    }
                    default -> say(connection, "250 fine");
                }
            }
        } catch (IOException e) {
            // Whoever spoke has died.
        }
    }

    /** Nothing where it broke off before its end: then it was not taken. */
    private static @Nullable String message(BufferedReader in) throws IOException {
        String id = "without a name";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return id;
            }
            if (line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = line.substring(11).strip();
            }
        }
        return null;
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var connection : connections) {
            connection.close();
        }
    }
}
