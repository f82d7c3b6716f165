package cn.jiceng.wish;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A claim of a wish has lapsed, and others may claim it. */
public record WishLapsed(UUID wish, String area) implements DomainEvent {}
