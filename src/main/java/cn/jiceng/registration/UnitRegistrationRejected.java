package cn.jiceng.registration;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A community has rejected a unit. */
public record UnitRegistrationRejected(UUID registration, UUID unit, String area) implements DomainEvent {}
