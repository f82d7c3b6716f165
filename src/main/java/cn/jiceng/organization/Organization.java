package cn.jiceng.organization;

import cn.jiceng.platform.event.Addressee;
import cn.jiceng.platform.event.Concern;
import cn.jiceng.platform.loader.SearchText;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Act;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.policy.OrganizationType;
import cn.jicengschema.types.NoticeKind;
import cn.jicengschema.types.OrganizationCreateInput;
import cn.jicengschema.types.OrganizationForm;
import cn.jicengschema.types.OrganizationState;
import cn.jicengschema.types.OrganizationUpdateInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A party organization (党组织) of the city. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class Organization extends Aggregate implements Governed {
    static final Set<OrganizationState> IN_USE =
            EnumSet.of(OrganizationState.PROPOSED, OrganizationState.APPROVED, OrganizationState.ACTIVE);

    @Collate("C")
    @Column(nullable = false, unique = true, updatable = false)
    @Pattern(regexp = "[A-Za-z0-9-]{1,40}")
    private String code;

    @Column(nullable = false)
    @NotBlank
    @Size(max = 100)
    private String name;

    @Column(nullable = false)
    private String pinyin;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private OrganizationType type;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrganizationForm form;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrganizationState state = OrganizationState.PROPOSED;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    private @Nullable UUID parentId;

    @PositiveOrZero
    private int formalMembers;

    @PositiveOrZero
    private int totalMembers;

    private @Nullable LocalDate establishedOn;
    private @Nullable LocalDate endsOn;

    @Column(nullable = false, updatable = false)
    private String proposedBy;

    @Size(max = 500)
    private @Nullable String remark;

    private @Nullable UUID mergedIntoId;
    private @Nullable UUID leaderLinkId;
    private @Nullable UUID rectificationId;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Organization() {}

    /** A proposal. */
    Organization(OrganizationCreateInput input, @Nullable Organization parent, String proposedBy) {
        this.code = input.getCode();
        this.type = input.getType();
        this.form = input.getForm();
        this.area = input.getArea();
        this.parentId = parent == null ? null : parent.getId();
        this.establishedOn = input.getEstablishedOn();
        this.proposedBy = proposedBy;
        rename(input.getName());
        count(input.getFormalMembers(), input.getTotalMembers());
        endOn(input.getEndsOn());
    }

    /**
     * Changes what the input has; null leaves alone what cannot be without a value. A parent is checked by whoever knows
     * the tree.
     */
    void update(OrganizationUpdateInput input) {
        if (input.getName() != null) {
            rename(input.getName());
        }
        if (input.getForm() != null) {
            form = input.getForm();
        }
        if (input.hasEndsOn()) {
            endOn(input.getEndsOn());
        }
        count(
                Objects.requireNonNullElse(input.getFormalMembers(), formalMembers),
                Objects.requireNonNullElse(input.getTotalMembers(), totalMembers));
    }

    private void rename(String newName) {
        name = newName;
        pinyin = SearchText.pinyin(newName);
    }

    private void count(int formal, int total) {
        if (formal > total) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "organization.formalOverTotal", formal, total)
                    .at("input", "formalMembers");
        }
        formalMembers = formal;
        totalMembers = total;
    }

    private void endOn(@Nullable LocalDate day) {
        if ((day != null) != (type == OrganizationType.TEMPORARY_BRANCH)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "organization.endOfTemporaryBranch")
                    .at("input", "endsOn");
        }
        endsOn = day;
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    void moveBelow(@Nullable Organization parent) {
        parentId = parent == null ? null : parent.getId();
    }

    void approve() {
        state = OrganizationState.APPROVED;
        tellProposer(NoticeKind.ORGANIZATION_APPROVED);
    }

    void reject(String reason) {
        state = OrganizationState.REJECTED;
        remark = reason;
        tellProposer(NoticeKind.ORGANIZATION_REJECTED);
    }

    /** The server waits for no answer to what it proposed itself. */
    private void tellProposer(NoticeKind decision) {
        if (!isProposedBy(Act.SYSTEM)) {
            announce(Concern.of(decision, "Organization", getId(), List.of(name), Addressee.subject(proposedBy)));
        }
    }

    void activate() {
        state = OrganizationState.ACTIVE;
    }

    void mergeInto(Organization other) {
        state = OrganizationState.MERGED;
        mergedIntoId = other.getId();
        announce(new OrganizationMerged(getId(), other.getId()));
    }

    void dissolve(String reason) {
        state = OrganizationState.DISSOLVED;
        remark = reason;
        announce(new OrganizationDissolved(getId()));
    }

    /** A temporary branch ends by itself when its time is over. */
    void expire() {
        dissolve("临时党支部期满");
    }

    void linkedBy(@Nullable LeaderLink link) {
        leaderLinkId = link == null ? null : link.getId();
    }

    void listed(@Nullable Rectification listing) {
        rectificationId = listing == null ? null : listing.getId();
    }

    boolean isInUse() {
        return IN_USE.contains(state);
    }

    /** An enlarged committee (大工委、大党委) is one of a street or of a community. */
    boolean takesPartTimeMembers() {
        return isCommunity() || type == OrganizationType.STREET_WORKING_COMMITTEE;
    }

    boolean isCommunity() {
        return type == OrganizationType.COMMUNITY_ORG;
    }

    boolean isListed() {
        return rectificationId != null;
    }

    boolean isProposedBy(String actor) {
        return proposedBy.equals(actor);
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    /** The reading of the name, syllables apart. */
    public String getPinyin() {
        return pinyin;
    }

    public OrganizationType getType() {
        return type;
    }

    public OrganizationForm getForm() {
        return form;
    }

    public OrganizationState getState() {
        return state;
    }

    @Override
    public String getArea() {
        return area;
    }

    public @Nullable UUID getParentId() {
        return parentId;
    }

    public int getFormalMembers() {
        return formalMembers;
    }

    public int getTotalMembers() {
        return totalMembers;
    }

    public @Nullable LocalDate getEstablishedOn() {
        return establishedOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public @Nullable UUID getMergedIntoId() {
        return mergedIntoId;
    }

    /** The link to the leader whose contact community it is now. */
    public @Nullable UUID getLeaderLinkId() {
        return leaderLinkId;
    }

    /** The listing for rectification that is not lifted yet. */
    public @Nullable UUID getRectificationId() {
        return rectificationId;
    }
}
