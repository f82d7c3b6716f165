package cn.jiceng.platform.loader;

import java.util.Collections;
import java.util.List;

/**
 * A page of a list, in the list's order.
 *
 * @param more whether there are rows beyond it in reading direction
 */
record Page<T>(List<T> rows, boolean more) {
    /** @param found up to one row more than the page holds, in reading direction */
    static <T> Page<T> of(List<T> found, ListArguments arguments) {
        boolean more = found.size() > arguments.size();
        List<T> rows = more ? found.subList(0, arguments.size()) : found;
        if (arguments.backward()) {
            rows = rows.reversed();
        }
        return new Page<>(Collections.unmodifiableList(rows), more);
    }
}
