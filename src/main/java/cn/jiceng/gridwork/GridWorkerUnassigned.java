package cn.jiceng.gridwork;

import cn.jiceng.platform.event.DomainEvent;
import cn.jicengschema.types.GridRole;
import java.util.UUID;

/** A person has given up a role in a grid, by themselves or because the grid has ended. */
public record GridWorkerUnassigned(UUID assignment, UUID grid, UUID person, GridRole role) implements DomainEvent {}
