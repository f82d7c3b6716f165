package cn.jiceng.grid;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A grid has ended without a successor. */
public record GridRetired(UUID grid) implements DomainEvent {}
