package cn.jiceng.project;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A project is done, and its need is met. */
public record ProjectCompleted(UUID project, UUID need, String area) implements DomainEvent {}
