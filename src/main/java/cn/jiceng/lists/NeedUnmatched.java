package cn.jiceng.lists;

import cn.jiceng.platform.event.DomainEvent;
import java.util.UUID;

/** A need and a resource are no longer matched. */
public record NeedUnmatched(UUID need, UUID resource, String area) implements DomainEvent {}
