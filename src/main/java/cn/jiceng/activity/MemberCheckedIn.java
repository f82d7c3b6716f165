package cn.jiceng.activity;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A registered member came to an activity. */
public record MemberCheckedIn(UUID checkIn, UUID activity, UUID person) implements DomainEvent {}
