package cn.jiceng.registration;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A community has accepted a unit. */
public record UnitRegistrationAccepted(UUID registration, UUID unit, String area) implements DomainEvent {}
