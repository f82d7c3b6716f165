package cn.jiceng.servicepost;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A member has claimed a service post. */
public record ServicePostClaimed(UUID claim, UUID post, UUID registration) implements DomainEvent {}
