package cn.jiceng;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a mutation is called so that it does something.
 *
 * @param mutation its name
 * @param object as what it meets its object: one of the names of {@link AuthorityFixtures#objects}; null where it makes one
 * @param input makes the argument {@code input}, or all arguments of a mutation without that one; null where it has none
 * @param recorded whether it leaves a revision
 */
public record AuthorityCall(
        String mutation, @Nullable String object, @Nullable Input input, boolean recorded) {
    /** Makes what a call is given, beside the id of its object. */
    @FunctionalInterface
    public interface Input {
        /**
         * The input of a call. It may be asked for an object to which the mutation is not open: then it only has to be
         * well-formed.
         *
         * @param area code of the community in which the object lies, or shall lie
         * @param id the object's, empty where the call makes one
         */
        Map<String, ?> of(TrialCity city, String area, String id);
    }

    /** One that makes an object. */
    public static AuthorityCall making(String mutation, Input input) {
        return new AuthorityCall(mutation, null, input, true);
    }

    /** One that is no business act and leaves no revision, on what is the caller's own. */
    public static AuthorityCall unrecorded(String mutation, Input input) {
        return new AuthorityCall(mutation, null, input, false);
    }

    /** One that has an input. */
    public static AuthorityCall on(String object, String mutation, Input input) {
        return new AuthorityCall(mutation, object, input, true);
    }

    /** One that is given nothing but its object. */
    public static AuthorityCall on(String object, String mutation) {
        return new AuthorityCall(mutation, object, null, true);
    }
}
