package cn.jiceng.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The beginning of what comes, as if it ended there. */
final class LimitedInput extends FilterInputStream {
    private int left;

    LimitedInput(InputStream body, int most) {
        super(body);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = left == 0 ? -1 : super.read(into, from, Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }
}
