package cn.jiceng.attachment;

import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.security.Viewer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a feature does with evidence: binds it to an object of its own, shows it there, and erases it. */
@Service
public class Attachments {
    private static final int MOST_AT_ONCE = 20;

    private final AttachmentRows rows;
    private final Aggregates aggregates;

    Attachments(AttachmentRows rows, Aggregates aggregates) {
        this.rows = rows;
        this.aggregates = aggregates;
    }

    /**
     * Makes files the evidence of an object, within the running transaction.
     *
     * @param ids as the client gave them in {@code input.attachmentIds}; null or none costs nothing
     * @throws Refusal VALIDATION_FAILED for one that has not been uploaded, NOT_ALLOWED for one that somebody else prepared,
     *     CONFLICT for one that is bound already or was prepared for another object
     */
    public <O extends Aggregate & Governed> void bind(@Nullable List<String> ids, O owner) {
        if (ids == null || ids.isEmpty()) {
            return;
        }
        if (ids.size() > MOST_AT_ONCE) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "attachment.tooMany", MOST_AT_ONCE, ids.size())
                    .at("input", "attachmentIds");
        }
        String subject = Viewer.require().subject();
        ids.stream()
                .distinct()
                .map(id -> aggregates.require(Attachment.class, id))
                .forEach(attachment -> attachment.bindTo(owner, subject));
    }

    /** The evidence of an object, in the order in which it was prepared; that of all objects of a level is read at once. */
    public CompletableFuture<List<Attachment>> of(UUID owner, Loader loader) {
        return loader.batch("attachments", owner, Attachments::read);
    }

    private static List<List<Attachment>> read(Session session, List<UUID> owners) {
        var found = session
                .createSelectionQuery(
                        "from Attachment a where among(:owners, a.ownerId) order by a.id", Attachment.class)
                .setParameter("owners", owners.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .filter(Attachment::isBound)
                .collect(Collectors.groupingBy(Attachment::ownerId));
        return owners.stream()
                .map(owner -> found.getOrDefault(owner, List.of()))
                .toList();
    }

    /** Takes away the evidence of an object: nobody sees it any more, and its bytes are deleted within moments. */
    public void erase(UUID owner) {
        rows.findByOwnerId(owner).forEach(Attachment::erase);
    }
}
