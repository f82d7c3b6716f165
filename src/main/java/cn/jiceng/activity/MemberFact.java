package cn.jiceng.activity;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.registration.MemberRegistration;
import cn.jiceng.security.Belonging;
import cn.jiceng.security.Identity;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.jspecify.annotations.Nullable;

/** What a registered member did somewhere, with the unit that the member came from then. */
@MappedSuperclass
public abstract class MemberFact extends Aggregate implements Governed, Belonging {
    @Column(nullable = false, updatable = false)
    private UUID registrationId;

    @Column(nullable = false, updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private @Nullable UUID unitId;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected MemberFact() {}

    MemberFact(MemberRegistration registration, String area) {
        this.registrationId = registration.getId();
        this.personId = registration.getPersonId();
        this.unitId = registration.getUnitId();
        this.area = area;
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    boolean isOf(@Nullable UUID person) {
        return personId.equals(person);
    }

    boolean isFrom(@Nullable UUID unit) {
        return unitId != null && unitId.equals(unit);
    }

    @Override
    public boolean belongsTo(Identity self) {
        return isOf(self.person()) || isFrom(self.unit());
    }

    public UUID getRegistrationId() {
        return registrationId;
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
}
