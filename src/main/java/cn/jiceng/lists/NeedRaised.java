package cn.jiceng.lists;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A need is off the list, as a wish was raised from it. */
public record NeedRaised(UUID need, UUID wish, String area) implements DomainEvent {}
