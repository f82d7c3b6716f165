package cn.jiceng.organization;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** An organization has become part of another, which goes on in its place. */
public record OrganizationMerged(UUID organization, UUID into) implements DomainEvent {}
