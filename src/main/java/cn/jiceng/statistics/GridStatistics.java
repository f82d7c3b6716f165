package cn.jiceng.statistics;

import cn.jicengschema.types.GridState;
import cn.jicengschema.types.GridType;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the grids inside a division stand.
 *
 * @param area code of the division
 * @param counts of grids of all states
 * @param ranged whether the policy says which size a grid is to have
 */
record GridStatistics(String area, List<GridCounts> counts, boolean ranged) {
    record TypeCount(GridType type, long count) {}

    record StateCount(GridState state, long count) {}

    private List<GridCounts> atWork() {
        return counts.stream().filter(GridCounts::areAtWork).toList();
    }

    private long sum(ToLongFunction<GridCounts> count) {
        return atWork().stream().mapToLong(count).sum();
    }

    public long grids() {
        return sum(GridCounts::grids);
    }

    public long households() {
        return sum(GridCounts::households);
    }

    public List<TypeCount> byType() {
        return Inside.sums(atWork(), GridCounts::type, GridCounts::grids).entrySet().stream()
                .map(of -> new TypeCount(of.getKey(), of.getValue()))
                .toList();
    }

    public List<StateCount> byState() {
        return Inside.sums(counts, GridCounts::state, GridCounts::grids).entrySet().stream()
                .map(of -> new StateCount(of.getKey(), of.getValue()))
                .toList();
    }

    /** Three-year plan: 300 to 500 households in cities, so that grids of other kinds do not count. */
    public @Nullable Rate shareInRange() {
        return ranged
                ? new Rate(
                        sum(of -> of.type() == GridType.RESIDENTIAL ? of.inRange() : 0),
                        sum(of -> of.type() == GridType.RESIDENTIAL ? of.grids() : 0))
                : null;
    }

    public Rate shareWithDedicatedWorker() {
        return new Rate(sum(GridCounts::withDedicated), grids());
    }

    public Rate organizationCoverage() {
        return new Rate(sum(GridCounts::withOwn), grids());
    }

    public Rate organizationCoverageWithShared() {
        return new Rate(sum(GridCounts::covered), grids());
    }
}
