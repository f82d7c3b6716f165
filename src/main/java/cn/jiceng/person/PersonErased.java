package cn.jiceng.person;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** Nobody can read the values of a person any more. */
public record PersonErased(UUID person) implements DomainEvent {}
