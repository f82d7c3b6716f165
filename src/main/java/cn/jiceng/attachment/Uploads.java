package cn.jiceng.attachment;

import cn.jiceng.platform.mutation.Collisions;
import cn.jiceng.platform.persistence.Act;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the bytes of attachments. No connection is held while they come, and what is refused leaves nothing behind; the
 * address stays good until the right file has come.
 */
@Component
class Uploads {
    /** How many files are in memory at once. */
    private static final int AT_ONCE = 6;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final AttachmentRows rows;
    private final AttachmentStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(AttachmentRows rows, AttachmentStore store, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    void receive(UUID id, InputStream body, String requestId) throws IOException {
        Attachment expected = rows.findById(id).orElseThrow(UploadRefusal::missing);
        if (!expected.isPrepared()) {
            throw UploadRefusal.uploadedAlready();
        }
        Path arriving = Files.createTempFile("attachment", null);
        try {
            copy(body, arriving, expected.getSize());
            keep(expected, arriving, requestId);
        } finally {
            Files.delete(arriving);
        }
    }

    private static void copy(InputStream body, Path file, int size) throws IOException {
        long found;
        try (OutputStream out = Files.newOutputStream(file)) {
            found = new LimitedInput(body, size + 1).transferTo(out);
        }
        if (found != size) {
            throw UploadRefusal.otherSize(size, found);
        }
    }

    private void keep(Attachment expected, Path arrived, String requestId) throws IOException {
        turns.acquireUninterruptibly();
        try {
            byte[] file = clean(expected, Files.readAllBytes(arrived));
            var stored = new StoredFile(name(expected.getId()), file.length, sha256(file));
            store.put(stored.name(), file);
            record(expected, stored, requestId);
        } finally {
            turns.release();
        }
    }

    private static byte[] clean(Attachment expected, byte[] file) {
        if (expected.getSha256() != null && !expected.getSha256().equals(sha256(file))) {
            throw UploadRefusal.otherHash();
        }
        try {
            return expected.type().clean(file);
        } catch (MalformedFile other) {
            throw UploadRefusal.otherType(expected.type());
        }
    }

    /** Another one for each attempt, so that of two at once neither meets the other's file. */
    private static String name(UUID id) {
        return id + "." + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    private void record(Attachment expected, StoredFile stored, String requestId) throws IOException {
        var act = new Act(clock.instant(), expected.preparedBy(), null, "attachmentUpload", requestId, null);
        try {
            Collisions.retrying(() -> act.<Boolean, RuntimeException>call(() -> transaction.execute(status -> {
                rows.findById(expected.getId())
                        .orElseThrow(UploadRefusal::missing)
                        .store(stored);
                return true;
            })));
        } catch (RuntimeException refused) {
            store.delete(stored.name());
            throw refused;
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
