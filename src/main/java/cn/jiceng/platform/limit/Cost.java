package cn.jiceng.platform.limit;

import java.util.HashMap;
import java.util.Map;

/**
 * The cost of a selection set: what is fixed, and how often each page that a variable decides is in it. Costs are doubles
 * because they may pass every integer and then only have to be large.
 */
final class Cost {
    private double fixed;
    private final Map<Integer, Double> pages = new HashMap<>();

    void addField() {
        fixed++;
    }

    void addTimes(double times, Cost other) {
        fixed += times * other.fixed;
        other.pages.forEach((page, count) -> pages.merge(page, times * count, Double::sum));
    }

    void addPage(int page) {
        pages.merge(page, 1.0, Double::sum);
    }

    /** The sum, where the costs of the pages are known. */
    double sum(double[] pageCosts) {
        double sum = fixed;
        for (Map.Entry<Integer, Double> page : pages.entrySet()) {
            sum += page.getValue() * pageCosts[page.getKey()];
        }
        return sum;
    }
}
