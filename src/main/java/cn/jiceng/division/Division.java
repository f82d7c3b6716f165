package cn.jiceng.division;

import cn.jiceng.platform.loader.SearchText;
import cn.jiceng.platform.persistence.Aggregate;
import cn.jiceng.tenantfile.DivisionLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Collate;
import org.jspecify.annotations.Nullable;

/** A district, street or community, or the city itself: an area that everything governed lies in (行政区划). */
@Entity
public class Division extends Aggregate {
    @Collate("C")
    @Column(nullable = false, unique = true, updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private DivisionLevel level;

    @Enumerated(EnumType.STRING)
    private @Nullable DivisionKind kind;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String pinyin;

    private @Nullable UUID parentId;

    @Column(nullable = false)
    private Instant validFrom;

    private @Nullable Instant validTo;

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

    /** Ends the division: nothing new may lie in it. */
    void close(Instant at) {
        validTo = at;
    }

    /** Takes a closed division into use again. */
    void reopen() {
        validTo = null;
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
