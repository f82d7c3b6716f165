package cn.jiceng.organization;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** An organization has ended without a successor. */
public record OrganizationDissolved(UUID organization) implements DomainEvent {}
