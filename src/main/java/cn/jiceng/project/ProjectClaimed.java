package cn.jiceng.project;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A member or a unit has claimed a project. */
public record ProjectClaimed(UUID project, UUID claim, String area) implements DomainEvent {}
