package cn.jiceng.gridwork;

import cn.jiceng.platform.event.DomainEvent;
import cn.jicengschema.types.GridRole;
import java.util.UUID;

/** A person has taken up a role in a grid. */
public record GridWorkerAssigned(UUID assignment, UUID grid, UUID person, GridRole role) implements DomainEvent {}
