package cn.jiceng.registration;

import cn.jiceng.person.Person;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.security.Belonging;
import cn.jiceng.security.Identity;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.MemberRegisterInput;
import cn.jicengschema.types.MemberRegistrationState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A party member's registration with the community of residence (党员报到): one open one a person. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class MemberRegistration extends Aggregate implements Governed, Belonging {
    static final Set<MemberRegistrationState> OPEN =
            EnumSet.of(MemberRegistrationState.SUBMITTED, MemberRegistrationState.ACTIVE);

    @Column(nullable = false, updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private @Nullable UUID unitId;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MemberRegistrationState state = MemberRegistrationState.SUBMITTED;

    @Size(max = 200)
    private @Nullable String skills;

    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate endedOn;

    @Size(max = 500)
    private @Nullable String remark;

    @Column(updatable = false)
    private @Nullable UUID predecessorId;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected MemberRegistration() {}

    MemberRegistration(Person person, @Nullable Unit unit, MemberRegisterInput input) {
        this.personId = person.getId();
        this.unitId = unit == null ? null : unit.getId();
        this.area = input.getArea();
        this.skills = input.getSkills();
    }

    /** The one that continues another in a community, active from the day on which that ended. */
    MemberRegistration(MemberRegistration before, String area, LocalDate day) {
        this.personId = before.personId;
        this.unitId = before.unitId;
        this.skills = before.skills;
        this.predecessorId = before.getId();
        this.area = area;
        this.state = MemberRegistrationState.ACTIVE;
        this.acceptedOn = day;
    }

    void submit() {
        announce(new MemberRegistered(getId(), personId, area));
    }

    void accept(LocalDate day) {
        activate(day);
        announce(new MemberRegistrationAccepted(getId(), personId, area));
    }

    /** Without telling anybody, as it is from before the city had this server. */
    void activate(LocalDate day) {
        state = MemberRegistrationState.ACTIVE;
        acceptedOn = day;
    }

    void reject(String reason) {
        state = MemberRegistrationState.REJECTED;
        remark = reason;
        announce(new MemberRegistrationRejected(getId(), personId, area));
    }

    void transfer(LocalDate day, @Nullable String reason) {
        end(MemberRegistrationState.TRANSFERRED, day, reason);
    }

    void withdraw(LocalDate day, String reason) {
        end(MemberRegistrationState.WITHDRAWN, day, reason);
    }

    private void end(MemberRegistrationState how, LocalDate day, @Nullable String reason) {
        state = how;
        endedOn = acceptedOn == null ? null : day;
        remark = reason;
        announce(new MemberRegistrationEnded(getId(), personId, area));
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    public boolean isActive() {
        return state == MemberRegistrationState.ACTIVE;
    }

    /**
     * Refuses what only an active member may do.
     *
     * @throws Refusal VALIDATION_FAILED naming the input's {@code registrationId}
     */
    public MemberRegistration requireActive() {
        if (!isActive()) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "registration.notActive", state)
                    .at("input", "registrationId");
        }
        return this;
    }

    /** Whether it is that of a person, such as the one who asks. */
    public boolean isOf(@Nullable UUID person) {
        return personId.equals(person);
    }

    /** Whether the member comes from a unit, such as the one that somebody acts for. */
    public boolean isFrom(@Nullable UUID unit) {
        return unitId != null && unitId.equals(unit);
    }

    @Override
    public boolean belongsTo(Identity self) {
        return isOf(self.person()) || isFrom(self.unit());
    }

    public UUID getPersonId() {
        return personId;
    }

    public @Nullable UUID getUnitId() {
        return unitId;
    }

    @Override
    public String getArea() {
        return area;
    }

    public MemberRegistrationState getState() {
        return state;
    }

    public @Nullable String getSkills() {
        return skills;
    }

    public @Nullable LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    /** The registration that this one continues since a transfer. */
    public @Nullable UUID getPredecessorId() {
        return predecessorId;
    }
}
