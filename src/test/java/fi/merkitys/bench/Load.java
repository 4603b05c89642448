package fi.merkitys.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one page again and again over connections that stay open, each as soon as it has the answer before. Plain
 * sockets: the machine that is measured pays for this as well.
 *
 * @param header by which somebody is known
 * @param status of the answer that is expected
 */
record Load(int port, String path, String header, int status) {
    /** @param cookie of somebody who is signed in */
    Load(int port, String path, String cookie) {
        this(port, path, "Cookie: " + cookie, 200);
    }

    /** Latencies in milliseconds. */
    record Measured(double perSecond, double median, double nineInTen, double nearlyAll) {
        private static Measured of(double[] sorted, double seconds) {
            return new Measured(sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99));
        }

        private static double at(double[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%7.0f requests/s, median %6.2f ms, 90 %% %6.2f ms, 99 %% %6.2f ms",
                    perSecond,
                    median,
                    nineInTen,
                    nearlyAll);
        }
    }

    Measured run(int connections, double seconds) throws Exception {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<List<Double>>>();
            for (int connection = 0; connection < connections; connection++) {
                running.add(threads.submit(() -> ask(until)));
            }
            var all = new ArrayList<Double>();
            for (var one : running) {
                all.addAll(one.get());
            }
            var sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return Measured.of(sorted, (System.nanoTime() - begun) / 1e9);
        }
    }

    /**
     * Two of them in turn, request by request, each over a connection of its own: whatever else the machine does meets both.
     *
     * @return their medians in milliseconds
     */
    static double[] inTurn(Load one, Load other, double seconds) throws IOException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        var took = List.of(new ArrayList<Double>(), new ArrayList<Double>());
        try (var first = new Line(one);
                var second = new Line(other)) {
            while (System.nanoTime() < until) {
                took.get(0).add(first.ask());
                took.get(1).add(second.ask());
            }
        }
        return took.stream()
                .mapToDouble(all ->
                        all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow())
                .toArray();
    }

    /** A connection, and the next where the server has had enough of it. */
    private static final class Line implements AutoCloseable {
        private final Load load;
        private @Nullable Socket socket;
        private @Nullable InputStream in;

        Line(Load load) {
            this.load = load;
        }

        double ask() throws IOException {
            if (socket == null || in == null) {
                socket = new Socket("localhost", load.port());
                socket.setTcpNoDelay(true);
                in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            }
            long begun = System.nanoTime();
            socket.getOutputStream().write(load.request());
            boolean open = load.readAnswer(in);
            double took = (System.nanoTime() - begun) / 1e6;
            if (!open) {
                close();
            }
            return took;
        }

        @Override
        public void close() throws IOException {
            if (socket != null) {
                socket.close();
            }
            socket = null;
        }
    }

    private byte[] request() {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + header + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private List<Double> ask(long until) {
        var request = request();
        var took = new ArrayList<Double>();
        try {
            while (System.nanoTime() < until) {
                askOverOne(request, until, took);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return took;
    }

    /** Until the server has had enough of the connection, or it is time. */
    private void askOverOne(byte[] request, long until, List<Double> took) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            boolean open = true;
            while (open && System.nanoTime() < until) {
                long begun = System.nanoTime();
                socket.getOutputStream().write(request);
                open = readAnswer(in);
                took.add((System.nanoTime() - begun) / 1e6);
            }
        }
    }

    /** @return whether the connection stays open */
    private boolean readAnswer(InputStream in) throws IOException {
        var first = line(in);
        if (!first.contains(" " + status)) {
            throw new IOException(path + " answers " + first);
        }
        long length = -1;
        boolean open = true;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            open &= !lower.equals("connection: close");
        }
        if (status == 304) {
            return open;
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return open;
        }
        for (long chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
            in.skipNBytes(chunk + 2);
        }
        line(in);
        return open;
    }

    private static long chunk(InputStream in) throws IOException {
        return Long.parseLong(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the connection ended");
            }
            if (read != '\r') {
                text.append((char) read);
            }
        }
        return text.toString();
    }
}
