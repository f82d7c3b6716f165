package cn.jiceng.attachment;

import cn.jiceng.platform.job.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Deletes what is erased and what nothing was bound to in time: first the bytes, so that none outlive their row. */
@Component
class AttachmentExpiry implements Job {
    private static final int AT_ONCE = 20;

    private final AttachmentRows rows;
    private final AttachmentStore store;
    private final AttachmentSettings settings;
    private final Clock clock;

    AttachmentExpiry(AttachmentRows rows, AttachmentStore store, AttachmentSettings settings, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "attachment-expiry";
    }

    @Override
    public Optional<Instant> run() {
        List<Attachment> due = rows.findDue(clock.instant().minus(settings.unboundKept()), Limit.of(AT_ONCE));
        due.forEach(this::delete);
        return due.size() == AT_ONCE
                ? Optional.of(Instant.EPOCH)
                : rows.findOldestLoose().map(oldest -> oldest.plus(settings.unboundKept()));
    }

    private void delete(Attachment attachment) {
        try {
            if (attachment.storedAs() != null) {
                store.delete(attachment.storedAs());
            }
            rows.delete(attachment);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
