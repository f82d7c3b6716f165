package cn.jiceng.security;

import java.util.Set;
import java.util.stream.Collectors;

/** What a rule says, as the schema shows it to those who build portals. */
final class RuleInWords {
    private RuleInWords() {}

    /** A sentence such as {@code For STREET_ADMIN, CITY_ADMIN inside their area, from ACTIVE.} */
    static String of(Rule<?> rule) {
        String who = rule.grants().stream().map(RuleInWords::of).collect(Collectors.joining("; or "));
        String from = rule.from().isEmpty() ? "" : ", from " + list(rule.from());
        return "For %s%s.".formatted(who, from);
    }

    private static String of(Grant<?> grant) {
        String where =
                switch (grant.standing()) {
                    case INSIDE -> "inside their area";
                    case ABOVE -> "above it in their area";
                    case OWN -> "where it is their own";
                };
        return list(grant.roles()) + ' ' + where;
    }

    static String list(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
