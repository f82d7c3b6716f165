package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.platform.persistence.Governed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets the viewer of the running request do what the action tables allow. */
public final class Guard {
    private Guard() {}

    /**
     * Refuses an action on an object: one that is there, or one that is made for its own maker and not stored yet.
     *
     * @throws Problem FORBIDDEN for another role or area, or what is not one's own
     * @throws Refusal ILLEGAL_TRANSITION naming the actions that are possible, NOT_ALLOWED for one's own record
     */
    public static <T extends Governed, A extends Enum<A> & Action<T>> void require(A action, T object) {
        Viewer viewer = Viewer.require();
        Rule<T> rule = action.rule();
        if (!rule.isGranted(viewer, object)) {
            throw forbidden(rule, viewer);
        }
        if (!rule.startsAt(object)) {
            throw Refusal.of(
                    CommonRefusal.ILLEGAL_TRANSITION,
                    "mutation.illegalTransition",
                    action.name(),
                    allowed(action.getDeclaringClass(), object).stream()
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")));
        }
        if (rule.except() != null && rule.isExcepted(viewer, object)) {
            throw Refusal.of(CommonRefusal.NOT_ALLOWED, rule.except().message());
        }
    }

    /**
     * Refuses an action that makes something in an area.
     *
     * @throws Problem FORBIDDEN for another role or area
     */
    public static void requireIn(Action<?> action, String area) {
        Viewer viewer = Viewer.require();
        if (!action.rule().isGrantedIn(viewer, area)) {
            throw forbidden(action.rule(), viewer);
        }
    }

    /** Whether the viewer may do an action because the object is its own, and not as one who runs the area. */
    public static <T extends Governed> boolean isGrantedAsOwn(Action<T> action, T object) {
        Viewer viewer = Viewer.require();
        return action.rule().isGranted(viewer, object) && !action.rule().isGrantedIn(viewer, object.getArea());
    }

    private static Problem forbidden(Rule<?> rule, Viewer viewer) {
        List<Standing> standings = rule.grants().stream()
                .filter(grant -> viewer.isAny(grant.roles()))
                .map(Grant::standing)
                .toList();
        if (standings.isEmpty()) {
            return rule.forOtherRoles();
        }
        return new Problem(ErrorCode.FORBIDDEN, reason(standings).formatted(viewer.area()));
    }

    private static String reason(List<Standing> standings) {
        if (standings.contains(Standing.INSIDE)) {
            return "The token is for the area %s, where this does not lie.";
        }
        return standings.contains(Standing.ABOVE)
                ? "Only a superior may do this: the token is for the area %s."
                : "This is not your own.";
    }

    /** What the viewer may do to the object as it is now. */
    public static <T extends Governed, A extends Enum<A> & Action<T>> List<A> allowed(Class<A> actions, T object) {
        return Viewer.current()
                .map(viewer -> Stream.of(actions.getEnumConstants())
                        .filter(action -> action.rule().isAllowed(viewer, object))
                        .toList())
                .orElse(List.of());
    }
}
