package cn.jiceng.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A connection that stays open and does next to nothing for a request, because it shares the processors with the server
 * that it measures. It reads only answers with a {@code Content-Length}.
 */
final class RawClient implements AutoCloseable {
    private static final String LENGTH = "\r\ncontent-length: ";
    private static final int MOST_BYTES = 256 * 1024;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[MOST_BYTES];
    private int bodyStart;
    private int end;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** The bytes of a request without a body. */
    static byte[] get(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path).getBytes(StandardCharsets.UTF_8);
    }

    /** @param header one more header line */
    static byte[] post(String path, String type, String header, String body) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(path, type, header, body.getBytes(StandardCharsets.UTF_8).length, body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Sends a request and reads its answer.
     *
     * @return how many bytes the body has
     * @throws IllegalStateException for any status but 200
     */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        int headerEnd = readHeader();
        String header = new String(buffer, 0, headerEnd, StandardCharsets.ISO_8859_1);
        bodyStart = headerEnd + "\r\n\r\n".length();
        int length = length(header);
        while (end < bodyStart + length) {
            read();
        }
        if (!header.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(header + "\n\n" + body());
        }
        return length;
    }

    /** The body of the last answer. */
    String body() {
        return new String(buffer, bodyStart, end - bodyStart, StandardCharsets.UTF_8);
    }

    private int readHeader() throws IOException {
        end = 0;
        int seen = 0;
        while (true) {
            read();
            for (; seen + 3 < end; seen++) {
                if (isHeaderEnd(seen)) {
                    return seen;
                }
            }
        }
    }

    private boolean isHeaderEnd(int at) {
        return buffer[at] == '\r' && buffer[at + 1] == '\n' && buffer[at + 2] == '\r' && buffer[at + 3] == '\n';
    }

    private void read() throws IOException {
        int count = in.read(buffer, end, buffer.length - end);
        if (count <= 0) {
            throw new EOFException("the server closed the connection, or the answer is too long");
        }
        end += count;
    }

    private static int length(String header) {
        int at = header.toLowerCase(java.util.Locale.ROOT).indexOf(LENGTH);
        if (at < 0) {
            throw new IllegalStateException("an answer without a length:\n" + header);
        }
        int from = at + LENGTH.length();
        int to = header.indexOf('\r', from);
        return Integer.parseInt(
                header.substring(from, to < 0 ? header.length() : to).strip());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
