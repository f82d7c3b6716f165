package cn.jiceng.wish;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** Nobody has claimed a wish while it was shown. */
public record WishExpired(UUID wish, String area) implements DomainEvent {}
