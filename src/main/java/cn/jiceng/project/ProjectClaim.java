package cn.jiceng.project;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.registration.Claimant;
import cn.jiceng.security.Belonging;
import cn.jiceng.security.Identity;
import cn.jicengschema.types.ClaimantKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** That a registered member or unit has claimed a project (认领): once, and for good. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class ProjectClaim extends Aggregate implements Governed, Belonging {
    @Column(nullable = false, updatable = false)
    private UUID projectId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ClaimantKind kind;

    @Column(updatable = false)
    private @Nullable UUID memberRegistrationId;

    @Column(updatable = false)
    private @Nullable UUID unitRegistrationId;

    @Column(nullable = false, updatable = false)
    private UUID holderId;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Column(nullable = false, updatable = false)
    private LocalDate claimedOn;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected ProjectClaim() {}

    ProjectClaim(Project project, Claimant claimant, LocalDate day) {
        this.projectId = project.getId();
        this.area = project.getArea();
        this.kind = claimant.kind();
        this.memberRegistrationId = kind == ClaimantKind.MEMBER ? claimant.registration() : null;
        this.unitRegistrationId = kind == ClaimantKind.UNIT ? claimant.registration() : null;
        this.holderId = claimant.holder();
        this.claimedOn = day;
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    /** The member's person, or the unit. */
    UUID holder() {
        return holderId;
    }

    @Override
    public boolean belongsTo(Identity self) {
        return Claimant.is(kind, holderId, self);
    }

    public UUID getProjectId() {
        return projectId;
    }

    public ClaimantKind getKind() {
        return kind;
    }

    public @Nullable UUID getMemberRegistrationId() {
        return memberRegistrationId;
    }

    public @Nullable UUID getUnitRegistrationId() {
        return unitRegistrationId;
    }

    @Override
    public String getArea() {
        return area;
    }

    public LocalDate getClaimedOn() {
        return claimedOn;
    }
}
