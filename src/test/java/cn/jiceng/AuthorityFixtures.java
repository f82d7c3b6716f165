package cn.jiceng;

import java.util.List;
import java.util.Map;

/**
 * How the mutations of a type are called so that they do something. Each feature has one for each of its types, as a
 * {@code @Component} among its tests; the test of authority collects them all and fails for every mutation without one.
 */
public interface AuthorityFixtures {
    /** The type whose table of actions decides. */
    String type();

    /** Makes the objects that are acted on, one by each name, such as the state that it is in; none for a type that is only made. */
    Map<String, Maker> objects();

    List<AuthorityCall> calls();

    /** Makes an object in an area and returns its id. */
    @FunctionalInterface
    interface Maker {
        String in(TrialCity city, String area);
    }

    /**
     * Makes an object the own one of a person; what is made for {@link TrialCity#owner} is already.
     *
     * @return whether it is now; false for types that are nobody's own
     */
    default boolean isMadeOwn(TrialCity city, String id, String person) {
        return false;
    }
}
