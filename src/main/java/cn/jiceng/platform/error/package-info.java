/**
 * What can be wrong with a request, and the one form in which a client is told.
 * Everything that fails ends here as a {@link cn.jiceng.platform.error.Problem}, and leaves as a GraphQL error with a code.
 */
@NullMarked
package cn.jiceng.platform.error;

import org.jspecify.annotations.NullMarked;
