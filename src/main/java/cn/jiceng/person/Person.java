package cn.jiceng.person;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.vault.SealingKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Whoever the city knows by name (人员). What is personal is sealed; {@link Masking} shows it. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class Person extends Aggregate implements Governed {
    @Collate("C")
    @Column(nullable = false)
    private String area;

    @Column(nullable = false, updatable = false)
    private byte[] name;

    @Column(updatable = false)
    private byte @Nullable [] phone;

    @Column(updatable = false)
    private byte @Nullable [] idNumber;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String area, PersonalValues values, SealingKey key) {
        this.area = area;
        this.name = key.seal(values.name(), PersonalKind.NAME.name());
        this.phone = seal(values.phone(), PersonalKind.PHONE, key);
        this.idNumber = seal(values.idNumber(), PersonalKind.ID_NUMBER, key);
    }

    private static byte @Nullable [] seal(@Nullable String value, PersonalKind kind, SealingKey key) {
        return value == null ? null : key.seal(value, kind.name());
    }

    void moveTo(String newArea) {
        area = newArea;
    }

    byte @Nullable [] sealed(PersonalKind kind) {
        return switch (kind) {
            case NAME -> name;
            case PHONE -> phone;
            case ID_NUMBER -> idNumber;
        };
    }

    @Override
    public String getArea() {
        return area;
    }
}
