package cn.jiceng.division;

/** What a division of the level COMMUNITY is. */
public enum DivisionKind {
    COMMUNITY,
    VILLAGE;

    /**
     * Statistical names tell villages (村委会, 村民委员会, 村) from communities, but some urban communities keep a village's
     * name: those ending in 新村 and those that say 社区 or 居委会.
     */
    static DivisionKind ofName(String name) {
        boolean urban = name.endsWith("新村") || name.contains("社区") || name.contains("居委会");
        boolean village = name.endsWith("村委会") || name.endsWith("村民委员会") || name.endsWith("村");
        return village && !urban ? VILLAGE : COMMUNITY;
    }
}
