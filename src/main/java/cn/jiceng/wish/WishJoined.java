package cn.jiceng.wish;

import cn.jiceng.platform.event.DomainEvent;
import cn.jicengschema.types.ClaimantKind;
import java.util.UUID;

/** A member or a unit has joined the claim of a group wish. */
public record WishJoined(UUID wish, UUID claim, ClaimantKind kind, String area) implements DomainEvent {}
