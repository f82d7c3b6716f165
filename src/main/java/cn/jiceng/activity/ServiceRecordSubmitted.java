package cn.jiceng.activity;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** Hours of service wait for the community to confirm them. */
public record ServiceRecordSubmitted(UUID record, UUID person, String area) implements DomainEvent {}
