package cn.jiceng.grid;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A grid has taken up its work, for the first time or after its bounds were redrawn. */
public record GridActivated(UUID grid) implements DomainEvent {}
