package cn.jiceng.security;

import cn.jiceng.platform.persistence.Governed;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may do an action, where, and in which states of the object.
 *
 * @param roles one of these has to be the viewer's
 * @param state of the object, null where the action is not bound to any
 * @param from the states from which the action leads, empty where it is not bound to any
 * @param only the objects that it is for at all, whatever their state
 * @param except what the viewer may not be to the object, null for nothing
 */
public record Rule<T extends Governed>(
        Set<Role> roles,
        Scope scope,
        @Nullable Function<T, ? extends Enum<?>> state,
        Set<? extends Enum<?>> from,
        Predicate<T> only,
        @Nullable Except<T> except) {

    /** A relation to the object that forbids the action. */
    public record Except<T>(String message, BiPredicate<Viewer, T> relation) {}

    /** For holders of one of the roles, to objects inside their area. */
    public static <T extends Governed> Rule<T> inside(Role first, Role... others) {
        return new Rule<>(EnumSet.of(first, others), Scope.INSIDE, null, Set.of(), object -> true, null);
    }

    /** For holders of one of the roles who stand above the object. */
    public static <T extends Governed> Rule<T> above(Role first, Role... others) {
        return new Rule<>(EnumSet.of(first, others), Scope.ABOVE, null, Set.of(), object -> true, null);
    }

    /** The same, in some states only. */
    @SafeVarargs
    public final <S extends Enum<S>> Rule<T> from(Function<T, S> stateOf, S first, S... others) {
        return new Rule<>(roles, scope, stateOf, EnumSet.of(first, others), only, except);
    }

    /** The same, for some objects only. */
    public Rule<T> only(Predicate<T> objects) {
        return new Rule<>(roles, scope, state, from, objects, except);
    }

    /** The same, except for viewers who stand in a relation to the object. */
    public Rule<T> except(String message, BiPredicate<Viewer, T> relation) {
        return new Rule<>(roles, scope, state, from, only, new Except<>(message, relation));
    }

    boolean startsAt(T object) {
        return only.test(object) && (state == null || from.contains(state.apply(object)));
    }

    boolean isExcepted(Viewer viewer, T object) {
        return except != null && except.relation().test(viewer, object);
    }

    /** What is bound to no state makes something new, and is nothing that can be done to what is there. */
    boolean isAllowed(Viewer viewer, T object) {
        return state != null
                && viewer.isAny(roles)
                && viewer.stands(scope, object.getArea())
                && startsAt(object)
                && !isExcepted(viewer, object);
    }
}
