package cn.jiceng.platform.event;

/** An event of which those are told whom it concerns. */
public interface Concerning extends DomainEvent {
    /** What they are told; it is announced together with the event. */
    Concern concern();
}
