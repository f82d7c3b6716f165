package cn.jiceng.grid;

import cn.jiceng.platform.event.DomainEvent;
import java.util.List;
import java.util.UUID;

/** Several grids have ended in favour of a new one. */
public record GridsMerged(List<UUID> grids, UUID into) implements DomainEvent {}
