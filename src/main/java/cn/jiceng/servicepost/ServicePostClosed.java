package cn.jiceng.servicepost;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A community no longer offers a service post. */
public record ServicePostClosed(UUID post, String area) implements DomainEvent {}
