package cn.jiceng.platform.loader;

import java.util.Locale;
import java.util.Map;

/**
 * What a connection is grouped by.
 *
 * @param name field of the group that shows the key
 * @param expression the key in HQL
 */
record GroupKey(String name, String expression) {
    /** Lengths of the division codes that areas are grouped by: codes nest, so a beginning names the area around. */
    private static final Map<String, Integer> AREAS = Map.of("DISTRICT", 6, "STREET", 9, "COMMUNITY", 12);

    /** What the month of a day is asked for by: {@code CLAIMED_MONTH} is that of {@code claimedOn}. */
    private static final String MONTH = "_MONTH";

    /** @param constant of the list's grouping enum: an attribute, the month of a day, or an area at a level */
    static GroupKey of(String constant, Attributes attributes) {
        String attribute = Attributes.named(constant);
        if (attributes.has(attribute)) {
            return new GroupKey(attribute, "e." + attribute);
        }
        if (constant.endsWith(MONTH)) {
            String day = Attributes.named(constant.replaceFirst(MONTH + '$', "_ON"));
            return new GroupKey(attribute, "format(e.%s as 'yyyy-MM')".formatted(day));
        }
        Integer digits = AREAS.get(constant);
        if (digits == null) {
            throw new IllegalArgumentException(attributes.entity() + " cannot be grouped by " + constant);
        }
        String area = attributes.has("area") ? "area" : "code";
        return new GroupKey(
                constant.toLowerCase(Locale.ROOT),
                "case when length(e.%1$s) >= %2$d then left(e.%1$s, %2$d) end".formatted(area, digits));
    }
}
