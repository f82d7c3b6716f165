package cn.jiceng.security;

import cn.jiceng.platform.persistence.Governed;

/**
 * Something that may be done to an object. The enum of a type's actions is the one table that its mutations, its
 * {@code allowedActions} and the published table of roles are read from.
 */
public interface Action<T extends Governed> {
    /** The constant of the schema. */
    String name();

    /** Who may do it, and when. */
    Rule<T> rule();
}
