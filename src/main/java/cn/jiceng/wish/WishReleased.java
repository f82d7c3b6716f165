package cn.jiceng.wish;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** Whoever had claimed a wish has given it back. */
public record WishReleased(UUID wish, String area) implements DomainEvent {}
