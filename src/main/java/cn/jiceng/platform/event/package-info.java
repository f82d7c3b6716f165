/**
 * What happened, for those who react to it: an aggregate announces a {@link cn.jiceng.platform.event.DomainEvent}, which
 * is stored with the change that it tells of; an {@link cn.jiceng.platform.event.EventConsumer} hears of it later, once,
 * in the order of the changes.
 */
@NullMarked
package cn.jiceng.platform.event;

import org.jspecify.annotations.NullMarked;
