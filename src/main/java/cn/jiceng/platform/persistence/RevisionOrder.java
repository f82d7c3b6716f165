package cn.jiceng.platform.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The place of a revision in the order in which revisions became visible. */
@Entity
@Immutable
public class RevisionOrder {
    @Id
    private long seq;

    private long revision;
    private Instant moment = Instant.EPOCH;

    public long getSeq() {
        return seq;
    }

    public long getRevision() {
        return revision;
    }

    /** The time of the revision, or of the one before where that is later: it never goes back along the order. */
    public Instant getMoment() {
        return moment;
    }
}
