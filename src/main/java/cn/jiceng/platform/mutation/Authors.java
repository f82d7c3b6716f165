package cn.jiceng.platform.mutation;

import cn.jiceng.platform.persistence.Act;

/** Tells who acts in the running request. */
@FunctionalInterface
public interface Authors {
    /**
     * The request's act.
     *
     * @param operation name of the mutation
     * @throws cn.jiceng.platform.error.Problem UNAUTHENTICATED without a token
     */
    Act act(String operation, RequestHeaders headers, String requestId);
}
