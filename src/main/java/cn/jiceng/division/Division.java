package cn.jiceng.division;

import cn.jiceng.platform.event.Addressee;
import cn.jiceng.platform.event.Concern;
import cn.jiceng.platform.loader.SearchText;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.platform.persistence.Governed;
import cn.jiceng.security.Role;
import cn.jiceng.tenantfile.DivisionLevel;
import cn.jicengschema.types.NoticeKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Collate;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A district, street or community, or the city itself: an area that everything governed lies in (行政区划). */
@Entity
@Audited
@AuditOverride(forClass = Aggregate.class)
public class Division extends Aggregate implements Governed {
    /** Whether it is in use. */
    enum Life {
        OPEN,
        CLOSED
    }

    @Collate("C")
    @Column(nullable = false, unique = true, updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private DivisionLevel level;

    @Enumerated(EnumType.STRING)
    private @Nullable DivisionKind kind;

    @Column(nullable = false)
    @NotBlank
    @Size(max = 100)
    private String name;

    @Column(nullable = false)
    private String pinyin;

    private @Nullable UUID parentId;

    @Column(nullable = false)
    private Instant validFrom;

    private @Nullable Instant validTo;

    /** What the city's file last called it, null for what came of merging and splitting. */
    private @Nullable String listedName;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected Division() {}

    Division(String code, DivisionLevel level, String name, @Nullable Division parent, Instant from) {
        this.code = code;
        this.level = level;
        this.parentId = parent == null ? null : parent.getId();
        this.validFrom = from;
        this.name = name;
        this.pinyin = SearchText.pinyin(name);
        this.kind = level == DivisionLevel.COMMUNITY ? DivisionKind.ofName(name) : null;
    }

    /** Gives another name; a community's kind follows from it. */
    void rename(String newName) {
        name = newName;
        pinyin = SearchText.pinyin(newName);
        kind = level == DivisionLevel.COMMUNITY ? DivisionKind.ofName(newName) : null;
    }

    /** Takes the name of the city's file, where that has changed: what it was renamed since stands against an old line. */
    void listedAs(String listed) {
        if (!listed.equals(listedName)) {
            listedName = listed;
            if (!listed.equals(name)) {
                rename(listed);
            }
        }
    }

    boolean isListed() {
        return listedName != null;
    }

    /** Ends the division: nothing new may lie in it. */
    void close(Instant at) {
        validTo = at;
    }

    /** Takes a closed division into use again. */
    void reopen() {
        validTo = null;
    }

    /** Tells those who keep what lies in divisions which of them were replaced together with this one. */
    void tell(DivisionsReplaced event) {
        announce(event);
    }

    /** Tells those who run it, or the street around it, that it is no more. */
    void tellAdmins() {
        announce(Concern.of(
                NoticeKind.DIVISION_REPLACED,
                "Division",
                getId(),
                List.of(name),
                Addressee.holders(Role.COMMUNITY_ADMIN, code),
                Addressee.holders(Role.STREET_ADMIN, code)));
    }

    Life life() {
        return isOpen() ? Life.OPEN : Life.CLOSED;
    }

    /** Whether both have the same level and lie directly in the same division. */
    boolean isBeside(Division other) {
        return level == other.level && Objects.equals(parentId, other.parentId);
    }

    boolean isRoot() {
        return parentId == null;
    }

    boolean isOpen() {
        return validTo == null;
    }

    /** The codes of the divisions around this one, outermost first, itself left out. */
    List<String> codesAround() {
        return Stream.of(DivisionLevel.values())
                .map(DivisionLevel::codeLength)
                .filter(digits -> digits < code.length())
                .map(digits -> code.substring(0, digits))
                .toList();
    }

    /** A division lies in itself, so that whoever stands above it may change it. */
    @Override
    public String getArea() {
        return code;
    }

    public String getCode() {
        return code;
    }

    public DivisionLevel getLevel() {
        return level;
    }

    public @Nullable DivisionKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    /** The reading of the name, syllables apart. */
    public String getPinyin() {
        return pinyin;
    }

    public @Nullable UUID getParentId() {
        return parentId;
    }

    public Instant getValidFrom() {
        return validFrom;
    }

    public @Nullable Instant getValidTo() {
        return validTo;
    }
}
