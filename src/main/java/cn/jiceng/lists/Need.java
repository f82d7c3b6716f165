package cn.jiceng.lists;

import cn.jiceng.platform.event.Addressee;
import cn.jiceng.platform.event.Concern;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.security.Role;
import cn.jicengschema.types.ListEntryState;
import cn.jicengschema.types.NeedCreateInput;
import cn.jicengschema.types.NoticeKind;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What a community wants (需求), as its need list has it. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
@AuditOverride(forClass = ListEntry.class)
public class Need extends ListEntry {
    private @Nullable UUID resourceId;
    private @Nullable UUID wishId;

    /** For Hibernate alone. */
    protected Need() {}

    Need(int number, NeedCreateInput input) {
        super(number, input.getArea(), Particulars.of(input));
    }

    @Override
    void keep(@Nullable UUID counterpart) {
        resourceId = counterpart;
    }

    @Override
    boolean isOf(@Nullable UUID unit) {
        return false;
    }

    /**
     * Matches it with a resource.
     *
     * @throws Refusal CONFLICT for a resource that is not open, VALIDATION_FAILED for one of another category, place or time
     */
    void match(Resource resource) {
        requireFitting(resource);
        matchWith(resource);
        resource.matchWith(this);
        announce(new NeedMatched(getId(), resource.getId(), getArea()));
        tell(NoticeKind.NEED_MATCHED, resource);
    }

    private void requireFitting(Resource resource) {
        if (resource.getState() != ListEntryState.OPEN) {
            throw refused(CommonRefusal.CONFLICT, "lists.resourceNotOpen", resource.getState());
        }
        if (!getCategory().equals(resource.getCategory())) {
            throw refused(
                    CommonRefusal.VALIDATION_FAILED, "lists.otherCategory", getCategory(), resource.getCategory());
        }
        if (!getArea().startsWith(resource.getArea())) {
            throw refused(CommonRefusal.VALIDATION_FAILED, "lists.otherArea", resource.getArea(), getArea());
        }
        if (!overlaps(resource)) {
            throw refused(CommonRefusal.VALIDATION_FAILED, "lists.otherTime");
        }
    }

    private static Refusal refused(CommonRefusal code, String message, Object... arguments) {
        return Refusal.of(code, message, arguments).at("input", "resourceId");
    }

    /** Undoes the match, so that both are open again. */
    void unmatch(Resource resource) {
        reopen();
        resource.reopen();
        announce(new NeedUnmatched(getId(), resource.getId(), getArea()));
        tell(NoticeKind.NEED_UNMATCHED, resource);
    }

    /** A wish takes its place: it is off the list. */
    void raise(UUID wish, LocalDate day) {
        if (getState() != ListEntryState.OPEN) {
            throw Refusal.of(CommonRefusal.ILLEGAL_TRANSITION, "lists.notOpen", getState());
        }
        close(day, null);
        wishId = wish;
        announce(new NeedRaised(getId(), wish, getArea()));
    }

    private void tell(NoticeKind kind, Resource resource) {
        announce(Concern.of(
                kind,
                "Need",
                getId(),
                List.of(getTitle(), resource.getTitle()),
                Addressee.holders(Role.COMMUNITY_ADMIN, getArea()),
                resource.provider()));
    }

    /** The resource that it is matched with, or that has met it. */
    public @Nullable UUID getResourceId() {
        return resourceId;
    }

    /** The wish that was raised from it. */
    public @Nullable UUID getWishId() {
        return wishId;
    }
}
