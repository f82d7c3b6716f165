package cn.jiceng.security;

import cn.jiceng.platform.persistence.Governed;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * One way in which an action is granted.
 *
 * @param roles one of these has to be the viewer's
 * @param standing where the viewer has to stand towards the object
 * @param own what makes an object the viewer's own; never, where an area decides
 */
public record Grant<T extends Governed>(Set<Role> roles, Standing standing, BiPredicate<Viewer, T> own) {
    boolean permits(Viewer viewer, T object) {
        return viewer.isAny(roles) && (viewer.stands(standing, object.getArea()) || own.test(viewer, object));
    }

    boolean permitsIn(Viewer viewer, String area) {
        return viewer.isAny(roles) && viewer.stands(standing, area);
    }
}
