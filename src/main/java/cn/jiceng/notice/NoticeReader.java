package cn.jiceng.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Up to where a reader has read all. */
@Entity
class NoticeReader {
    @Id
    private String reader;

    private long readUpTo;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected NoticeReader() {}

    String reader() {
        return reader;
    }

    long readUpTo() {
        return readUpTo;
    }
}
