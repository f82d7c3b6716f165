package cn.jiceng.activity;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A community has said how a member served in a period. */
public record MemberFeedbackGiven(UUID feedback, UUID registration, UUID person) implements DomainEvent {}
