package cn.jiceng.platform.loader;

import java.util.List;

/**
 * The attributes that a field shows of its objects.
 *
 * @param attributes empty where it may be any, so that whole objects are read
 */
record Shown(List<String> attributes, String name) {
    /** Any of them. */
    static final Shown ALL = new Shown(List.of());

    private static final Shown ID = new Shown(List.of("id"));

    Shown(List<String> attributes) {
        this(attributes, attributes.toString()); // asked for at every object
    }

    /** Whether nothing is shown but what the reference to the object tells already. */
    boolean nothingButId() {
        return equals(ID);
    }
}
