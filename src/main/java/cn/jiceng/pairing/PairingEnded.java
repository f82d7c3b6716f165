package cn.jiceng.pairing;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A unit and a community no longer build together. */
public record PairingEnded(UUID pairing, UUID unit, String area) implements DomainEvent {}
