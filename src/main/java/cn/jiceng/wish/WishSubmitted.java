package cn.jiceng.wish;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A wish waits for the community to review it. */
public record WishSubmitted(UUID wish, String area) implements DomainEvent {}
