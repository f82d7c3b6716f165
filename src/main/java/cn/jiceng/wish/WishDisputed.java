package cn.jiceng.wish;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A wish that was said to be fulfilled is not. */
public record WishDisputed(UUID wish, String area) implements DomainEvent {}
