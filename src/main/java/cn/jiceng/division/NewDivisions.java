package cn.jiceng.division;

import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.tenantfile.DivisionLevel;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Founds divisions in the place of others. A code is used once: what happened under it still refers to it. */
@Component
class NewDivisions {
    private final Divisions divisions;
    private final EntityManager entities;

    NewDivisions(Divisions divisions, EntityManager entities) {
        this.divisions = divisions;
        this.entities = entities;
    }

    /**
     * A new division beside another, stored.
     *
     * @param field path of the argument that the code came from
     * @throws Refusal VALIDATION_FAILED for a code of another form or parent, CONFLICT for one that is or was used
     */
    Division beside(Division sibling, String code, String name, Instant from, String... field) {
        Division parent = parent(sibling);
        requireFree(code, sibling.getLevel(), parent.getCode(), field);
        return divisions.save(new Division(code, sibling.getLevel(), name, parent, from));
    }

    /** Nobody ends the parent meanwhile. */
    private Division parent(Division division) {
        Division parent = divisions
                .findById(Objects.requireNonNull(division.getParentId()))
                .orElseThrow();
        entities.lock(parent, LockModeType.PESSIMISTIC_READ);
        return parent;
    }

    private void requireFree(String code, DivisionLevel level, String parent, String... field) {
        String own = "\\d{%d}".formatted(level.codeLength() - parent.length());
        if (!Pattern.matches(Pattern.quote(parent) + own, code)) {
            throw Refusal.of(CommonRefusal.VALIDATION_FAILED, "division.codeForm", level.codeLength(), parent)
                    .at(field);
        }
        if (divisions.existsByCode(code)) {
            throw Refusal.of(CommonRefusal.CONFLICT, "division.codeUsed", code).at(field);
        }
    }

    /** The same division in another parent, under its own last digits where nobody ever had them there, stored. */
    Division carriedInto(Division parent, Division division, Instant from) {
        return divisions.save(
                new Division(free(parent.getCode(), division), division.getLevel(), division.getName(), parent, from));
    }

    private String free(String parent, Division division) {
        String kept = parent + division.getCode().substring(parent.length());
        int digits = kept.length() - parent.length();
        return divisions.existsByCode(kept)
                ? IntStream.range(1, (int) Math.pow(10, digits))
                        .mapToObj(number -> parent
                                + "%0{n}d"
                                        .replace("{n}", String.valueOf(digits))
                                        .formatted(number))
                        .filter(code -> !divisions.existsByCode(code))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(CommonRefusal.CONFLICT, "division.codesUsedUp", parent))
                : kept;
    }
}
