package cn.jiceng.attachment;

import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Viewer;
import cn.jicengschema.types.AttachmentPrepareInput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets those who may upload something. */
@Service
class AttachmentService {
    /** How many files of one subject may wait, so that nobody fills the disk. */
    private static final int MOST_WAITING = 100;

    private final AttachmentRows rows;
    private final Aggregates aggregates;

    AttachmentService(AttachmentRows rows, Aggregates aggregates) {
        this.rows = rows;
        this.aggregates = aggregates;
    }

    Attachment prepare(AttachmentPrepareInput input) {
        Viewer viewer = Viewer.require();
        FileDescription description = FileDescription.of(input);
        var attachment = new Attachment(viewer.subject(), viewer.area(), description, owner(input.getObjectId()));
        Guard.require(AttachmentAction.PREPARE, attachment);
        if (rows.countLoose(viewer.subject()) >= MOST_WAITING) {
            throw Refusal.of(CommonRefusal.CONFLICT, "attachment.tooManyWaiting", MOST_WAITING);
        }
        return aggregates.add(attachment);
    }

    private @Nullable UUID owner(@Nullable String id) {
        Aggregate owner = aggregates.requireIfGiven(Aggregate.class, id);
        return owner == null ? null : owner.getId();
    }
}
