package cn.jiceng.registration;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A member is no longer registered with a community: withdrawn, or transferred to another. */
public record MemberRegistrationEnded(UUID registration, UUID person, String area) implements DomainEvent {}
