package cn.jiceng.registration;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A community has accepted a member. */
public record MemberRegistrationAccepted(UUID registration, UUID person, String area) implements DomainEvent {}
