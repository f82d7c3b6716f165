package cn.jiceng.security;

import java.util.Set;
import java.util.UUID;

/** Knows who works in which grids; whoever keeps the staff of grids has one. */
public interface Workplaces {
    /** Ids of the grids of the current city that a person is assigned to now. */
    Set<UUID> of(UUID person);
}
