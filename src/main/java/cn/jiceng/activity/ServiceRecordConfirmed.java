package cn.jiceng.activity;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A community has confirmed hours of service. */
public record ServiceRecordConfirmed(UUID record, UUID person, String area) implements DomainEvent {}
