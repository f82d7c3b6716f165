package cn.jiceng.platform.job;

/** Tells that the current city has changed, so that its jobs run soon. */
@FunctionalInterface
public interface WakeUp {
    /** To be called when the change has been committed. */
    void changed();
}
