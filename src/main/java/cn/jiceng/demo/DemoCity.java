package cn.jiceng.demo;

import cn.jiceng.division.Division;
import java.util.List;
import java.util.Map;

/**
 * The communities of a city that demo data lies in, and how much of what there is in all of them.
 *
 * @param communities urban ones, evenly chosen from the first one on
 * @param totals by metric, as {@code demo/figures.csv} names it
 */
public record DemoCity(List<Division> communities, DemoCentre centre, Map<String, Integer> totals) {
    public DemoCity {
        communities = List.copyOf(communities);
        totals = Map.copyOf(totals);
    }

    /** How many there are in all communities, 0 without a figure. */
    public int total(String metric) {
        return totals.getOrDefault(metric, 0);
    }

    /** What of it lies in one community. */
    public DemoShare share(String metric, int community) {
        return DemoShare.of(total(metric), community, communities.size());
    }
}
