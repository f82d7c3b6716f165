package cn.jiceng.platform.event;

/**
 * Something that happened to an aggregate: a record with a name in the past tense, such as {@code WishClaimed}. It is
 * written as JSON and read again by later versions, so that its components are added to but never renamed; it holds ids
 * and codes, never a personal value.
 */
public interface DomainEvent {}
