package cn.jiceng.wish;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.registration.Claimant;
import cn.jiceng.security.Belonging;
import cn.jiceng.security.Identity;
import cn.jicengschema.types.ClaimantKind;
import cn.jicengschema.types.WishClaimOutcome;
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

/** That a registered member or unit claims or claimed a wish (认领), alone or with others. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class WishClaim extends Aggregate implements Governed, Belonging {
    /** Of whoever claims first, and answers for the wish. */
    static final int MAIN = 1;

    @Column(nullable = false, updatable = false)
    private UUID wishId;

    @Column(nullable = false, updatable = false)
    private int place = MAIN;

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
    private String category;

    @Column(nullable = false, updatable = false)
    private LocalDate claimedOn;

    private @Nullable LocalDate contactBy;
    private @Nullable LocalDate contactedOn;
    private @Nullable LocalDate fulfilBy;
    private @Nullable LocalDate fulfilledOn;
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable WishClaimOutcome outcome;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected WishClaim() {}

    WishClaim(Wish wish, Claimant claimant, LocalDate day) {
        this.wishId = wish.getId();
        this.area = wish.getArea();
        this.category = wish.getCategory();
        this.kind = claimant.kind();
        this.holderId = claimant.holder();
        this.memberRegistrationId = kind == ClaimantKind.MEMBER ? claimant.registration() : null;
        this.unitRegistrationId = kind == ClaimantKind.UNIT ? claimant.registration() : null;
        this.claimedOn = day;
    }

    /** Answers for the wish, and keeps its deadlines. */
    WishClaim lead(Wish wish) {
        contactBy = wish.contactBy(claimedOn);
        fulfilBy = wish.fulfilBy(claimedOn);
        return this;
    }

    /** Helps whoever answers for the wish; only one may hold a place at a time. */
    WishClaim join(int freePlace) {
        place = freePlace;
        return this;
    }

    void tellOfJoining() {
        announce(new WishJoined(wishId, getId(), kind, area));
    }

    /** The last day for what has to come next, null where there is no deadline. */
    @Nullable
    LocalDate dueOn() {
        if (contactBy == null || contactedOn != null) {
            return fulfilBy;
        }
        return fulfilBy == null || contactBy.isBefore(fulfilBy) ? contactBy : fulfilBy;
    }

    void contact(LocalDate day) {
        contactedOn = contactedOn == null ? day : contactedOn;
    }

    void fulfil(LocalDate day) {
        fulfilledOn = day;
    }

    /** It was not fulfilled after all. */
    void resume(@Nullable LocalDate until) {
        fulfilledOn = null;
        fulfilBy = until;
    }

    void end(WishClaimOutcome how, LocalDate day) {
        outcome = how;
        endedOn = day;
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    @Override
    public boolean belongsTo(Identity self) {
        return Claimant.is(kind, holderId, self);
    }

    /** The member's person or the unit. */
    UUID holder() {
        return holderId;
    }

    public UUID getWishId() {
        return wishId;
    }

    public int getPlace() {
        return place;
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

    public String getCategory() {
        return category;
    }

    public LocalDate getClaimedOn() {
        return claimedOn;
    }

    public @Nullable LocalDate getContactBy() {
        return contactBy;
    }

    public @Nullable LocalDate getContactedOn() {
        return contactedOn;
    }

    public @Nullable LocalDate getFulfilBy() {
        return fulfilBy;
    }

    public @Nullable LocalDate getFulfilledOn() {
        return fulfilledOn;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public @Nullable WishClaimOutcome getOutcome() {
        return outcome;
    }
}
