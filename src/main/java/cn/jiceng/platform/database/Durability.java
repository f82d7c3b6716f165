package cn.jiceng.platform.database;

import java.util.Map;

/** How much of what is committed outlives a crash, and the PostgreSQL settings that make it so. */
enum Durability {
    /** Everything, also when the machine loses power. The library's own default would risk the files. */
    KEPT(Map.of("fsync", "on", "synchronous_commit", "on")),
    /** Nothing is promised: for databases that a test throws away. */
    THROWN_AWAY(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));

    private final Map<String, String> settings;

    Durability(Map<String, String> settings) {
        this.settings = settings;
    }

    Map<String, String> settings() {
        return settings;
    }
}
