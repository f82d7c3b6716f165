package cn.jiceng.lists;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A need and a resource have found each other. */
public record NeedMatched(UUID need, UUID resource, String area) implements DomainEvent {}
