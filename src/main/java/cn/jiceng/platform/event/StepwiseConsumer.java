package cn.jiceng.platform.event;

/** Reacts to events from which more may follow than one transaction should do. */
public interface StepwiseConsumer<E extends DomainEvent> extends EventConsumer<E> {
    /**
     * Does a bounded part of what follows from the event; what is done already it finds done.
     *
     * @return whether more may be left, for which it hears of the event again, in a transaction of its own
     */
    boolean step(E event);

    @Override
    default void on(E event) {
        while (step(event)) {
            // whoever calls this wants all of it at once
        }
    }
}
