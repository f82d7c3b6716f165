package cn.jiceng.person;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands on what is written, and shows each line to somebody else. */
final class WatchedLines extends OutputStream {
    private final OutputStream to;
    private final Consumer<String> watcher;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    WatchedLines(OutputStream to, Consumer<String> watcher) {
        this.to = to;
        this.watcher = watcher;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) throws IOException {
        to.write(bytes, from, count);
        for (int i = from; i < from + count; i++) {
            line.write(bytes[i]);
            if (bytes[i] == '\n') {
                watcher.accept(line.toString(StandardCharsets.UTF_8));
                line.reset();
            }
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }
}
