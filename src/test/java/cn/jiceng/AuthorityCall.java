package cn.jiceng;

import cn.jiceng.AuthorityFixtures.Maker;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a mutation is called so that it does something.
 *
 * @param mutation its name
 * @param object as what it meets its object: one of the names of {@link AuthorityFixtures#objects}; null where it makes one
 * @param at makes what the argument {@code id} names where the mutation makes something of its own at another object, null elsewhere
 * @param input makes the argument {@code input}, or all arguments of a mutation without that one; null where it has none
 * @param recorded whether it leaves a revision
 * @param owned whether what it makes is its maker's own, wherever it lies
 */
public record AuthorityCall(
        String mutation,
        @Nullable String object,
        @Nullable Maker at,
        @Nullable Input input,
        boolean recorded,
        boolean owned) {
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
        return new AuthorityCall(mutation, null, null, input, true, false);
    }

    /** One that makes an object at another one, which is new each time. */
    public static AuthorityCall making(String mutation, Maker at, Input input) {
        return new AuthorityCall(mutation, null, at, input, true, false);
    }

    /** One that makes an object of the caller's own. */
    public static AuthorityCall makingOwn(String mutation, Input input) {
        return new AuthorityCall(mutation, null, null, input, true, true);
    }

    /** One that is no business act and leaves no revision, on what is the caller's own. */
    public static AuthorityCall unrecorded(String mutation, Input input) {
        return new AuthorityCall(mutation, null, null, input, false, true);
    }

    /** One that has an input. */
    public static AuthorityCall on(String object, String mutation, Input input) {
        return new AuthorityCall(mutation, object, null, input, true, false);
    }

    /** One that is given nothing but its object. */
    public static AuthorityCall on(String object, String mutation) {
        return new AuthorityCall(mutation, object, null, null, true, false);
    }
}
