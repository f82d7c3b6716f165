package cn.jiceng.pairing;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** Somebody is sent to a community or street. */
public record SecondmentAssigned(UUID secondment, UUID person, String area) implements DomainEvent {}
