package cn.jiceng.security;

import java.util.Set;

/** Knows what became of areas since tokens were issued for them; whoever keeps the divisions has one. */
public interface AreaSuccession {
    /** The codes of what the current city's area was merged or split into, however often; empty where it still stands. */
    Set<String> successors(String area);
}
