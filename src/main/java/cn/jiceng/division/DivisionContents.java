package cn.jiceng.division;

import java.util.Collection;

/**
 * What lies in divisions under a code of its own, so that whoever splits one can say what goes where. A feature that keeps
 * such things has one, and hears of {@link DivisionsReplaced}.
 */
public interface DivisionContents {
    /** Those of the codes under which something is in use directly in a division. */
    Collection<String> known(String division, Collection<String> codes);
}
