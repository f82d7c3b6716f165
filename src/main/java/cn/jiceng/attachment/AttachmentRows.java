package cn.jiceng.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The attachments of the current tenant, as writers see them. */
interface AttachmentRows extends ListCrudRepository<Attachment, UUID> {
    List<Attachment> findByOwnerId(UUID ownerId);

    /** How many files of a subject wait for their bytes or their object. */
    @Query("""
            select count(a) from Attachment a
            where a.preparedBy = :subject and a.state <> cn.jiceng.attachment.AttachmentState.BOUND""")
    int countLoose(String subject);

    /** What is erased, and what nothing was bound to until then. */
    @Query("""
            from Attachment a where a.state <> cn.jiceng.attachment.AttachmentState.BOUND
            and (a.createdAt < :before or a.state = cn.jiceng.attachment.AttachmentState.ERASED)
            order by a.createdAt""")
    List<Attachment> findDue(Instant before, Limit most);

    @Query("select min(a.createdAt) from Attachment a where a.state <> cn.jiceng.attachment.AttachmentState.BOUND")
    Optional<Instant> findOldestLoose();
}
