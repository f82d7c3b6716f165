package cn.jiceng.statistics;

/**
 * How the three lists (资源清单, 需求清单, 项目清单) of a division stand.
 *
 * @param area code of the division
 */
record ListStatistics(String area) {}
