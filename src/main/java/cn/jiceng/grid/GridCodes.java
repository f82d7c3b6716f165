package cn.jiceng.grid;

import cn.jiceng.platform.mutation.Collision;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.tenancy.Policies;
import cn.jicengschema.types.GridCreateInput;
import cn.jicengschema.types.GridState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The unified codes (统一编码) of grids: the community's 12 digits and 3 of the grid's own, never used twice. */
@Component
class GridCodes {
    private static final int MOST = 999;
    private static final Pattern FORM = Pattern.compile("\\d{15}");

    private final Grids grids;
    private final Policies policies;

    GridCodes(Grids grids, Policies policies) {
        this.grids = grids;
        this.policies = policies;
    }

    /**
     * The code that a new grid is to have.
     *
     * @param wished null for the next free one
     * @throws Refusal VALIDATION_FAILED for a code of another form or community, CONFLICT for one that is or was used
     */
    String choose(String community, @Nullable String wished) {
        if (wished == null) {
            return next(community);
        }
        requireForm(community, wished);
        grids.findByCode(wished).ifPresent(GridCodes::refuseTaken);
        return wished;
    }

    private void requireForm(String community, String wished) {
        if (!FORM.matcher(wished).matches() || !wished.startsWith(community)) {
            throw refused(CommonRefusal.VALIDATION_FAILED, "grid.codeForm", community);
        }
        if (!matches(wished)) {
            throw refused(CommonRefusal.VALIDATION_FAILED, "grid.codePattern", String.valueOf(pattern()));
        }
    }

    private static void refuseTaken(Grid by) {
        boolean retired = by.getState() == GridState.RETIRED;
        throw refused(CommonRefusal.CONFLICT, retired ? "grid.codeRetired" : "grid.codeTaken", by.getCode());
    }

    private String next(String community) {
        return free(community).findFirst().orElseThrow(() -> usedUp(community));
    }

    /** The codes that new grids of a community may have, in order. */
    Stream<String> free(String community) {
        return free(community, new HashSet<>(grids.findCodes(community, community + ':')));
    }

    private Stream<String> free(String community, Set<String> used) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> community + "%03d".formatted(number))
                .filter(code -> !used.contains(code) && matches(code));
    }

    /** Moves a grid into another community, under its own last digits where they are free there. */
    void recode(Grid grid, String community) {
        String kept = community + grid.getCode().substring(community.length());
        boolean free = matches(kept) && grids.findByCode(kept).isEmpty();
        grid.recode(free ? kept : next(community), community);
        store(grid, null);
    }

    private static Refusal usedUp(String community) {
        return refused(CommonRefusal.CONFLICT, "grid.codesUsedUp", community);
    }

    /** Gives the next free codes to those of many new grids that have none, while there are free ones. */
    void number(List<GridCreateInput> rows) {
        List<GridCreateInput> waiting =
                rows.stream().filter(row -> row.getCode() == null).toList();
        Set<String> used = rows.stream()
                .map(GridCreateInput::getCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        used.addAll(grids.findCodesIn(
                waiting.stream().map(GridCreateInput::getArea).distinct().toArray(String[]::new)));
        Map<String, Iterator<String>> free = new HashMap<>();
        for (GridCreateInput row : waiting) {
            Iterator<String> next =
                    free.computeIfAbsent(row.getArea(), area -> free(area, used).iterator());
            if (next.hasNext()) {
                row.setCode(next.next());
            }
        }
    }

    /** The code of one of many, of which {@link #number} has seen to those without. */
    String requireFitting(GridCreateInput row) {
        if (row.getCode() == null) {
            throw usedUp(row.getArea());
        }
        requireForm(row.getArea(), row.getCode());
        return row.getCode();
    }

    private boolean matches(String code) {
        String pattern = pattern();
        return pattern == null || Pattern.matches(pattern, code);
    }

    private @Nullable String pattern() {
        return policies.current().grid().codePattern();
    }

    /** Stores a grid under its code; a free one that somebody else took in the meantime is chosen anew. */
    Grid store(Grid grid, @Nullable String wished) {
        if (wished != null) {
            return grids.save(grid);
        }
        try {
            return grids.saveAndFlush(grid);
        } catch (DataIntegrityViolationException taken) {
            throw new Collision(taken);
        }
    }

    private static Refusal refused(CommonRefusal code, String message, Object... arguments) {
        return Refusal.of(code, message, arguments).at("input", "code");
    }
}
