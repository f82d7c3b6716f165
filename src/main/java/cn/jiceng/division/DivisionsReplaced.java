package cn.jiceng.division;

import cn.jiceng.platform.event.DomainEvent;
import java.util.List;
import java.util.Map;

/**
 * Divisions ended because they were merged or split. What is open in them gets the codes of their successors; what is
 * closed keeps its own.
 */
public record DivisionsReplaced(List<Replacement> replacements) implements DomainEvent {
    /**
     * What took the place of one division.
     *
     * @param code the division that ended
     * @param by the division that takes over what lay in it
     * @param others codes of grids and organizations that went elsewhere, with the divisions that take them over
     */
    public record Replacement(String code, String by, Map<String, String> others) {}

    /** The codes of the divisions that ended. */
    public List<String> ended() {
        return replacements.stream().map(Replacement::code).toList();
    }

    /** Where something without a code of its own lies now. */
    public String successorOf(String area) {
        return replacement(area).by();
    }

    /** Where a grid or an organization lies now. */
    public String successorOf(String area, String code) {
        Replacement replacement = replacement(area);
        return replacement.others().getOrDefault(code, replacement.by());
    }

    private Replacement replacement(String area) {
        return replacements.stream()
                .filter(one -> one.code().equals(area))
                .findFirst()
                .orElseThrow();
    }
}
