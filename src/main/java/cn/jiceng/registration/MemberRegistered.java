package cn.jiceng.registration;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A member asks a community to accept the registration. */
public record MemberRegistered(UUID registration, UUID person, String area) implements DomainEvent {}
