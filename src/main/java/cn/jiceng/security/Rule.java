package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.persistence.Governed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may do an action, where, and in which states of the object.
 *
 * @param grants one of these has to permit it
 * @param state of the object, null where the action is not bound to any
 * @param from the states from which the action leads, empty where it is not bound to any
 * @param only the objects that it is for at all, whatever their state
 * @param except what the viewer may not be to the object, null for nothing
 */
public record Rule<T extends Governed>(
        List<Grant<T>> grants,
        @Nullable Function<T, ? extends Enum<?>> state,
        Set<? extends Enum<?>> from,
        Predicate<T> only,
        @Nullable Except<T> except) {

    /** A relation to the object that forbids the action. */
    public record Except<T>(String message, BiPredicate<Viewer, T> relation) {}

    /** For holders of one of the roles, to objects inside their area. */
    public static <T extends Governed> Rule<T> inside(Role first, Role... others) {
        return granting(Standing.INSIDE, (viewer, object) -> false, first, others);
    }

    /** For holders of one of the roles who stand above the object. */
    public static <T extends Governed> Rule<T> above(Role first, Role... others) {
        return granting(Standing.ABOVE, (viewer, object) -> false, first, others);
    }

    /** For holders of one of the roles, to what is their own, wherever it lies. */
    public static <T extends Governed> Rule<T> own(BiPredicate<Viewer, T> own, Role first, Role... others) {
        return granting(Standing.OWN, own, first, others);
    }

    private static <T extends Governed> Rule<T> granting(
            Standing standing, BiPredicate<Viewer, T> own, Role first, Role... others) {
        var grant = new Grant<>(EnumSet.of(first, others), standing, own);
        return new Rule<>(List.of(grant), null, Set.of(), object -> true, null);
    }

    /** The same, and for whom the other rule grants it. */
    public Rule<T> or(Rule<T> other) {
        List<Grant<T>> all = new ArrayList<>(grants);
        all.addAll(other.grants);
        return new Rule<>(List.copyOf(all), state, from, only, except);
    }

    /** The same, in some states only. */
    @SafeVarargs
    public final <S extends Enum<S>> Rule<T> from(Function<T, S> stateOf, S first, S... others) {
        return new Rule<>(grants, stateOf, EnumSet.of(first, others), only, except);
    }

    /** The same, for some objects only. */
    public Rule<T> only(Predicate<T> objects) {
        return new Rule<>(grants, state, from, objects, except);
    }

    /** The same, except for viewers who stand in a relation to the object. */
    public Rule<T> except(String message, BiPredicate<Viewer, T> relation) {
        return new Rule<>(grants, state, from, only, new Except<>(message, relation));
    }

    /** Those who may do it at all, somewhere. */
    Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        grants.forEach(grant -> roles.addAll(grant.roles()));
        return roles;
    }

    Problem forOtherRoles() {
        return new Problem(ErrorCode.FORBIDDEN, "This needs one of the roles %s.".formatted(roles()));
    }

    /**
     * Refuses whoever may do it nowhere, before anything is looked for.
     *
     * @throws Problem FORBIDDEN naming the roles
     */
    void requireRole(Viewer viewer) {
        if (!viewer.isAny(roles())) {
            throw forOtherRoles();
        }
    }

    boolean isGranted(Viewer viewer, T object) {
        return grants.stream().anyMatch(grant -> grant.permits(viewer, object));
    }

    boolean isGrantedIn(Viewer viewer, String area) {
        return grants.stream().anyMatch(grant -> grant.permitsIn(viewer, area));
    }

    boolean startsAt(T object) {
        return only.test(object) && (state == null || from.contains(state.apply(object)));
    }

    boolean isExcepted(Viewer viewer, T object) {
        return except != null && except.relation().test(viewer, object);
    }

    /** What is bound to no state makes something new, and is nothing that can be done to what is there. */
    boolean isAllowed(Viewer viewer, T object) {
        return state != null && isGranted(viewer, object) && startsAt(object) && !isExcepted(viewer, object);
    }
}
