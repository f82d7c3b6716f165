package cn.jiceng.wish;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A wish is confirmed to be fulfilled. */
public record WishConfirmed(UUID wish, int rating, String area) implements DomainEvent {}
