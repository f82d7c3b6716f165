package cn.jiceng.unit;

import cn.jiceng.organization.Organization;
import cn.jiceng.platform.loader.SearchText;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.security.Belonging;
import cn.jiceng.security.Identity;
import cn.jicengschema.types.UnitCreateInput;
import cn.jicengschema.types.UnitKind;
import cn.jicengschema.types.UnitUpdateInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A unit (单位) of the city. */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class Unit extends Aggregate implements Governed, Belonging {
    /** What can be done to a unit can always be done. */
    enum Life {
        KNOWN
    }

    @Collate("C")
    @Column(nullable = false, unique = true, updatable = false)
    @Pattern(regexp = "[A-Za-z0-9-]{1,40}")
    private String code;

    @Collate("C")
    private @Nullable String creditCode;

    @Column(nullable = false)
    @NotBlank
    @Size(max = 100)
    private String name;

    @Column(nullable = false)
    private String pinyin;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private UnitKind kind;

    @Collate("C")
    @Column(nullable = false)
    private String area;

    private @Nullable UUID organizationId;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    Unit(UnitCreateInput input, @Nullable Organization organization) {
        this.code = input.getCode();
        this.kind = input.getKind();
        this.area = input.getArea();
        rename(input.getName());
        identifyBy(input.getCreditCode());
        link(organization);
    }

    /** Changes what the input has, but the organization, which is checked by whoever knows it. */
    void update(UnitUpdateInput input) {
        if (input.getName() != null) {
            rename(input.getName());
        }
        if (input.hasCreditCode()) {
            identifyBy(input.getCreditCode());
        }
        kind = Objects.requireNonNullElse(input.getKind(), kind);
    }

    private void rename(String newName) {
        name = newName;
        pinyin = SearchText.pinyin(newName);
    }

    private void identifyBy(@Nullable String given) {
        if (given != null && !CreditCode.isValid(given)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "unit.creditCode").at("input", "creditCode");
        }
        creditCode = given;
    }

    final void link(@Nullable Organization organization) {
        organizationId = organization == null ? null : organization.getId();
    }

    /** To the division that took the place of its own. */
    void moveTo(String newArea) {
        area = newArea;
    }

    Life life() {
        return Life.KNOWN;
    }

    @Override
    public boolean belongsTo(Identity self) {
        return is(self.unit());
    }

    /** Whether the unit is the one that somebody acts for. */
    public boolean is(@Nullable UUID other) {
        return getId().equals(other);
    }

    public String getCode() {
        return code;
    }

    public @Nullable String getCreditCode() {
        return creditCode;
    }

    public String getName() {
        return name;
    }

    /** The reading of the name, syllables apart. */
    public String getPinyin() {
        return pinyin;
    }

    public UnitKind getKind() {
        return kind;
    }

    @Override
    public String getArea() {
        return area;
    }

    public @Nullable UUID getOrganizationId() {
        return organizationId;
    }
}
