package cn.jiceng.activity;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A community has rejected hours of service. */
public record ServiceRecordRejected(UUID record, UUID person, String area) implements DomainEvent {}
