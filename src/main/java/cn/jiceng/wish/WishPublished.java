package cn.jiceng.wish;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A wish is shown to all. */
public record WishPublished(UUID wish, String area) implements DomainEvent {}
