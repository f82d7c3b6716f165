package cn.jiceng.organization;

import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.Audited;

/** What is recorded about an organization, and lies where that lies. */
@MappedSuperclass
@Audited
public abstract class OrganizationRecord extends Aggregate implements Governed {
    @Column(nullable = false, updatable = false)
    private UUID organizationId;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected OrganizationRecord() {}

    OrganizationRecord(Organization organization) {
        this.organizationId = organization.getId();
        this.area = organization.getArea();
    }

    /** Where its organization has moved. */
    void follow(Organization organization) {
        area = organization.getArea();
    }

    public UUID getOrganizationId() {
        return organizationId;
    }

    @Override
    public String getArea() {
        return area;
    }
}
