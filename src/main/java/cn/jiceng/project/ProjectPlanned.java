package cn.jiceng.project;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A project has come from a matched need and resource. */
public record ProjectPlanned(UUID project, UUID need, UUID resource, String area) implements DomainEvent {}
