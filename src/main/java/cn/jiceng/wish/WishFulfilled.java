package cn.jiceng.wish;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** Whoever claimed a wish says that it is fulfilled. */
public record WishFulfilled(UUID wish, String area) implements DomainEvent {}
