package cn.jiceng.platform.mutation;

/**
 * Thrown by a feature that has lost a race which it wins when it is tried again, such as for the next free number. The act
 * is tried again as after a collision in the database; where that does not help, the cause decides what the client reads.
 */
public final class Collision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Collision(RuntimeException cause) {
        super(cause);
    }
}
