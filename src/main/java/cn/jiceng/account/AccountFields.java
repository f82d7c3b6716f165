package cn.jiceng.account;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.security.Role;
import cn.jiceng.security.Viewer;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Set;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows users and clients to those who run the city or audit it, by whatever way somebody came to one. */
@Configuration(proxyBeanMethods = false)
class AccountFields extends GraphQLTypeVisitorStub {
    private static final Set<Role> READERS = Set.of(Role.CITY_ADMIN, Role.AUDITOR);
    private static final Set<String> TYPES = Set.of("User", "Client");

    @Bean
    GraphQlSourceBuilderCustomizer guardAccounts() {
        return builder -> builder.typeVisitors(List.of(new AccountFields()));
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLObjectType parent
                && TYPES.contains(parent.getName())
                && !field.getName().equals("id")) {
            GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            DataFetcher<?> fetcher = code.getDataFetcher(parent, field);
            code.dataFetcher(parent, field, (DataFetcher<?>) environment -> {
                requireReader();
                return fetcher.get(environment);
            });
        }
        return TraversalControl.CONTINUE;
    }

    static void requireReader() {
        if (!Viewer.require().isAny(READERS)) {
            throw new Problem(ErrorCode.FORBIDDEN, "This needs one of the roles %s.".formatted(READERS));
        }
    }
}
