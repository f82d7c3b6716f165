package cn.jiceng.registration;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A unit asks a community to accept it. */
public record UnitRegistered(UUID registration, UUID unit, String area) implements DomainEvent {}
