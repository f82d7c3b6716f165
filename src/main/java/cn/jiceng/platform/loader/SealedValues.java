package cn.jiceng.platform.loader;

import cn.jiceng.platform.persistence.Aggregate;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Shows what is sealed in the history of objects, as far as the viewer may see it; whoever seals values provides it. */
public interface SealedValues {
    /** A reader for each of the objects, which are of one type. */
    List<Reader> readers(Session session, List<? extends Aggregate> objects);

    /** Shows the sealed values of one object. */
    interface Reader {
        @Nullable
        Object read(GraphQLFieldDefinition field, byte[] sealed);

        /** Whether the viewer sees the whole value. */
        boolean isInFull(GraphQLFieldDefinition field);
    }
}
