package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import graphql.schema.GraphQLDirectiveContainer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who reads every object of a type, and who only the own ones.
 *
 * @param all roles that read every one
 * @param own roles that read what is {@link Belonging} to them
 */
record OwnReading(Set<Role> all, Set<Role> own) {
    static OwnReading said(GraphQLDirectiveContainer by) {
        return new OwnReading(TypeRights.readers(by, "to"), TypeRights.readers(by, "own"));
    }

    /**
     * Refuses viewers whose own an object is not.
     *
     * @throws Problem FORBIDDEN
     */
    void require(Viewer viewer, @Nullable Object object) {
        boolean theirs = object instanceof Belonging one && one.belongsTo(viewer.self());
        if (!viewer.isAny(all) && !(theirs && viewer.isAny(own))) {
            throw new Problem(ErrorCode.FORBIDDEN, "This is not your own.");
        }
    }
}
