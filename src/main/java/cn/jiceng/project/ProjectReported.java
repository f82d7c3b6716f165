package cn.jiceng.project;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** Somebody has reported on a project. */
public record ProjectReported(UUID project, UUID report, String area) implements DomainEvent {}
