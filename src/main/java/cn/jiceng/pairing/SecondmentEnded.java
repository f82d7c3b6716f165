package cn.jiceng.pairing;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** Somebody comes back from a community or street. */
public record SecondmentEnded(UUID secondment, UUID person, String area) implements DomainEvent {}
