package cn.jiceng.security;

/** Something about a person or a unit, which reads it as its own: of which roles, the schema says by {@code @internal(own:)}. */
public interface Belonging {
    /** Whether it is about one of those whom a viewer is or acts for. */
    boolean belongsTo(Identity self);
}
