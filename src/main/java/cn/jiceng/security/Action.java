package cn.jiceng.security;

import cn.jiceng.platform.persistence.Governed;
import java.util.Locale;

/**
 * Something that may be done to an object. The enum of a type's actions is the one table that its mutations, its
 * {@code allowedActions} and the published table of rights are read from. It lies beside the type and bears its name:
 * {@code OrganizationAction} for {@code Organization}.
 */
public interface Action<T extends Governed> {
    /** The constant of the schema. */
    String name();

    /** Who may do it, and when. */
    Rule<T> rule();

    /**
     * The mutation that does it, empty where none does. Unless an action says otherwise, its name says it: what
     * {@code LINK_LEADER} of {@code OrganizationAction} is, {@code organizationLinkLeader} does.
     */
    default String mutation() {
        String table = ((Enum<?>) this).getDeclaringClass().getSimpleName();
        var mutation = new StringBuilder(table.substring(0, table.length() - ActionTables.TABLE.length()));
        mutation.setCharAt(0, Character.toLowerCase(mutation.charAt(0)));
        for (String word : name().split("_")) {
            mutation.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return mutation.toString();
    }
}
