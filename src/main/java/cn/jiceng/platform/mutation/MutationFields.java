package cn.jiceng.platform.mutation;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Makes a {@link MutationField} of every field of the type Mutation. */
@Configuration(proxyBeanMethods = false)
class MutationFields {
    /** First, so that whoever guards the field stands before the transaction. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    GraphQlSourceBuilderCustomizer transactionOfMutations(Mutations mutations) {
        return builder -> builder.typeVisitors(List.of(new Visitor(mutations)));
    }

    private static final class Visitor extends GraphQLTypeVisitorStub {
        private final Mutations mutations;

        private Visitor(Mutations mutations) {
            this.mutations = mutations;
        }

        @Override
        public TraversalControl visitGraphQLFieldDefinition(
                GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            if (context.getParentNode() instanceof GraphQLObjectType parent
                    && parent.getName().equals("Mutation")) {
                GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
                DataFetcher<?> controller = code.getDataFetcher(parent, field);
                code.dataFetcher(
                        parent, field, new MutationField(controller, PayloadForm.of(field.getType()), mutations));
            }
            return TraversalControl.CONTINUE;
        }
    }
}
