package cn.jiceng.project;

import static cn.jicengschema.types.ProjectState.CANCELLED;
import static cn.jicengschema.types.ProjectState.CLAIMED;
import static cn.jicengschema.types.ProjectState.DONE;
import static cn.jicengschema.types.ProjectState.IN_PROGRESS;
import static cn.jicengschema.types.ProjectState.PLANNED;

import cn.jiceng.lists.Need;
import cn.jiceng.lists.Resource;
import cn.jiceng.platform.event.Addressee;
import cn.jiceng.platform.event.Concern;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.registration.ClaimRefusal;
import cn.jiceng.registration.Claimant;
import cn.jiceng.security.Identity;
import cn.jiceng.security.Role;
import cn.jicengschema.types.ClaimantKind;
import cn.jicengschema.types.NoticeKind;
import cn.jicengschema.types.ProjectCreateInput;
import cn.jicengschema.types.ProjectState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What is done to meet a need with a resource (项目), claimed by one member or unit. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class Project extends Aggregate implements Governed {
    @Column(nullable = false, unique = true, updatable = false)
    private int number;

    @Column(nullable = false, updatable = false)
    private UUID needId;

    @Column(nullable = false, updatable = false)
    private UUID resourceId;

    @Column(updatable = false)
    private @Nullable UUID unitId;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Collate("C")
    @Column(nullable = false, updatable = false)
    private String category;

    @Column(nullable = false, updatable = false)
    @NotBlank
    @Size(max = 60)
    private String title;

    @Column(updatable = false)
    @Size(max = 1000)
    private @Nullable String plan;

    @Column(updatable = false)
    private @Nullable LocalDate startsOn;

    @Column(updatable = false)
    private @Nullable LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProjectState state = PLANNED;

    private @Nullable UUID claimId;

    @Enumerated(EnumType.STRING)
    private @Nullable ClaimantKind claimantKind;

    private @Nullable UUID claimantId;
    private @Nullable LocalDate endedOn;

    @Size(max = 500)
    private @Nullable String remark;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    /** @throws Refusal VALIDATION_FAILED for texts with personal numbers, and for a last day before the first */
    Project(int number, Need need, Resource resource, ProjectCreateInput input) {
        this.number = number;
        this.needId = need.getId();
        this.resourceId = resource.getId();
        this.unitId = resource.getUnitId();
        this.area = need.getArea();
        this.category = need.getCategory();
        this.title = Objects.requireNonNullElse(input.getTitle(), need.getTitle());
        this.plan = input.getPlan();
        this.startsOn = input.getStartsOn();
        this.endsOn = input.getEndsOn();
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "lists.endsBeforeItBegins", startsOn)
                    .at("input", "endsOn");
        }
    }

    void announcePlan() {
        announce(new ProjectPlanned(getId(), needId, resourceId, area));
        tell(NoticeKind.PROJECT_PLANNED);
    }

    /** @throws Refusal ALREADY_CLAIMED naming the state, whatever it is, where it is not open to be claimed */
    void requireClaimable() {
        if (state != PLANNED) {
            throw Refusal.of(ClaimRefusal.ALREADY_CLAIMED, "project.alreadyClaimed", state);
        }
    }

    void claim(ProjectClaim claim) {
        state = CLAIMED;
        claimId = claim.getId();
        claimantKind = claim.getKind();
        claimantId = claim.holder();
        announce(new ProjectClaimed(getId(), claim.getId(), area));
        tell(NoticeKind.PROJECT_CLAIMED);
    }

    void report(ProjectReport report) {
        state = IN_PROGRESS;
        announce(new ProjectReported(getId(), report.getId(), area));
        tell(NoticeKind.PROJECT_REPORTED);
    }

    void complete(LocalDate day) {
        state = DONE;
        endedOn = day;
        announce(new ProjectCompleted(getId(), needId, area));
        tell(NoticeKind.PROJECT_DONE);
    }

    void cancel(LocalDate day, String reason) {
        state = CANCELLED;
        endedOn = day;
        remark = reason;
        announce(new ProjectCancelled(getId(), needId, area));
        tell(NoticeKind.PROJECT_CANCELLED);
    }

    private void tell(NoticeKind kind) {
        Stream<Addressee> claimant = claimantKind == null || claimantId == null
                ? Stream.of()
                : Stream.of(Claimant.addressee(claimantKind, claimantId));
        Stream<Addressee> unit = Stream.ofNullable(unitId).map(Addressee::unit);
        announce(Concern.of(
                kind,
                "Project",
                getId(),
                List.of(title),
                Stream.of(Stream.of(Addressee.holders(Role.COMMUNITY_ADMIN, area)), unit, claimant)
                        .flatMap(addressees -> addressees)
                        .toArray(Addressee[]::new)));
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    boolean isClaimedBy(Identity self) {
        return claimantKind != null && claimantId != null && Claimant.is(claimantKind, claimantId, self);
    }

    /** Grows from project to project, with gaps. */
    public int getNumber() {
        return number;
    }

    public UUID getNeedId() {
        return needId;
    }

    public UUID getResourceId() {
        return resourceId;
    }

    /** The unit that offers the resource. */
    public @Nullable UUID getUnitId() {
        return unitId;
    }

    @Override
    public String getArea() {
        return area;
    }

    public String getCategory() {
        return category;
    }

    public String getTitle() {
        return title;
    }

    public @Nullable String getPlan() {
        return plan;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public ProjectState getState() {
        return state;
    }

    public @Nullable UUID getClaimId() {
        return claimId;
    }

    public @Nullable ClaimantKind getClaimantKind() {
        return claimantKind;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public @Nullable String getRemark() {
        return remark;
    }
}
