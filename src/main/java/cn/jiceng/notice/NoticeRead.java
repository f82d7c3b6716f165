package cn.jiceng.notice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/** That a reader has read a notice. */
@Entity
class NoticeRead {
    /** @param reader the subject of whoever read it */
    @Embeddable
    record Key(String reader, UUID noticeId) {}

    @EmbeddedId
    private Key key;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected NoticeRead() {}

    Key key() {
        return key;
    }
}
