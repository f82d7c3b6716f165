package cn.jiceng.grid;

import cn.jiceng.platform.event.DomainEvent;
import java.util.List;
import java.util.UUID;

/** A grid has ended in favour of several new ones. */
public record GridSplit(UUID grid, List<UUID> into) implements DomainEvent {}
