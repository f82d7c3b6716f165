package cn.jiceng.platform.event;

/**
 * Reacts to one kind of event. It hears of every event of its city once, also of those from before it existed; what it
 * changes is committed together with its place in the order.
 */
public interface EventConsumer<E extends DomainEvent> {
    /** Its name, under which its place is kept; never changed. */
    String name();

    /** The kind of event that it hears. */
    Class<E> type();

    /** Does what follows from the event, within the running transaction. */
    void on(E event);
}
