package cn.jiceng.registration;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A unit is no longer registered with a community. */
public record UnitRegistrationEnded(UUID registration, UUID unit, String area) implements DomainEvent {}
