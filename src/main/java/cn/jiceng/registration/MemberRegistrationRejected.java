package cn.jiceng.registration;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A community has rejected a member. */
public record MemberRegistrationRejected(UUID registration, UUID person, String area) implements DomainEvent {}
