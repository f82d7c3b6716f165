package cn.jiceng.project;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A project comes to nothing; its need waits for another. */
public record ProjectCancelled(UUID project, UUID need, String area) implements DomainEvent {}
