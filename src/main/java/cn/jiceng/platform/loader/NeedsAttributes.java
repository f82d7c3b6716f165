package cn.jiceng.platform.loader;

import java.util.Set;

/** A data fetcher that looks at no more than some attributes of its object, so that a list need not read the others. */
public interface NeedsAttributes {
    /** Their names; those that an entity does not have are left out. */
    Set<String> attributes();
}
