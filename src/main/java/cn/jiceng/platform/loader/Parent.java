package cn.jiceng.platform.loader;

import java.util.Objects;

/**
 * What tells the lists of several parents apart when they are read at once: an attribute, or the beginning of one.
 *
 * @param digits how much of the attribute's text names the parent, 0 for a value that does as a whole
 */
record Parent(String attribute, int digits) {
    static Parent id(String attribute) {
        return new Parent(attribute, 0);
    }

    /** Divisions around what the rows are, whose codes have so many digits: codes nest. */
    static Parent area(int digits) {
        return new Parent("area", digits);
    }

    String expression() {
        return digits == 0 ? "e." + attribute : "left(e.%s, %d)".formatted(attribute, digits);
    }

    Object of(Attributes attributes, Object row) {
        Object value = Objects.requireNonNull(attributes.get(row, attribute));
        return digits == 0 ? value : value.toString().substring(0, digits);
    }
}
