package cn.jiceng.activity;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** An activity does not take place. */
public record ActivityCancelled(UUID activity, String area) implements DomainEvent {}
