package cn.jiceng.pairing;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A unit and a community build together from now on. */
public record PairingAgreed(UUID pairing, UUID unit, String area) implements DomainEvent {}
