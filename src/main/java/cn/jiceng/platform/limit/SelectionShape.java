package cn.jiceng.platform.limit;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** What a selection set measures with its fragments unfolded: how deep, how many fields, how often each response key. */
final class SelectionShape {
    /** Stands for a fragment that is being measured: met again, it spreads itself. */
    static final SelectionShape OPEN = new SelectionShape();

    private final Map<String, Integer> keys = new HashMap<>();
    private int depth;
    private double fields;

    boolean isOpen() {
        return this == OPEN;
    }

    void add(String key, SelectionShape below) {
        keys.merge(key, 1, SelectionShape::sum);
        depth = Math.max(depth, below.depth + 1);
        fields += below.fields + 1;
    }

    void merge(SelectionShape spread) {
        spread.keys.forEach((key, count) -> keys.merge(key, count, SelectionShape::sum));
        depth = Math.max(depth, spread.depth);
        fields += spread.fields;
    }

    void check(Limits limits) {
        int repeats = keys.isEmpty() ? 0 : Collections.max(keys.values());
        Limits.check("repeats", limits.repeats(), repeats);
        Limits.check("depth", limits.depth(), depth);
        // Every field costs at least one, whatever the pages are
        Limits.check("complexity", limits.complexity(), (long) fields);
    }

    private static int sum(int some, int more) {
        return (int) Math.min(Integer.MAX_VALUE, (long) some + more);
    }
}
