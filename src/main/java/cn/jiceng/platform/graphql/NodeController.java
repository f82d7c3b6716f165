package cn.jiceng.platform.graphql;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.error.ProblemError;
import cn.jiceng.platform.limit.Limits;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.persistence.Aggregate;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds any object by its id. */
@Controller
class NodeController {
    private final Map<String, ? extends Class<? extends Aggregate>> types;
    private final Limits limits;

    NodeController(EntityManager entities, Limits limits) {
        this.types = entities.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(Aggregate.class::isAssignableFrom)
                .map(type -> type.<Aggregate>asSubclass(Aggregate.class))
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        this.limits = limits;
    }

    @QueryMapping
    CompletableFuture<@Nullable Aggregate> node(
            @Argument String id, Loader loader, DataFetchingEnvironment environment) {
        return find(NodeId.parse(id), loader, environment).thenApply(NodeController::found);
    }

    @QueryMapping
    CompletableFuture<DataFetcherResult<List<@Nullable Aggregate>>> nodes(
            @Argument List<String> ids, Loader loader, DataFetchingEnvironment environment) {
        if (ids.size() > limits.pageSize()) {
            throw Limits.exceeded("pageSize", limits.pageSize(), ids.size());
        }
        List<CompletableFuture<@Nullable Aggregate>> objects = ids.stream()
                .map(id -> NodeId.of(id)
                        .map(known -> find(known, loader, environment))
                        .orElseGet(NodeController::none))
                .toList();
        return CompletableFuture.allOf(objects.toArray(CompletableFuture[]::new))
                .thenApply(all -> withErrors(
                        ids, objects.stream().map(CompletableFuture::join).toList(), environment));
    }

    /** Only what the schema shows as a node can be found, whatever else is stored. */
    private CompletableFuture<@Nullable Aggregate> find(NodeId id, Loader loader, DataFetchingEnvironment environment) {
        Class<? extends Aggregate> type = types.get(id.type());
        return type == null || !isNode(id.type(), environment.getGraphQLSchema())
                ? none()
                : loader.byId(type, id.uuid()).thenApply(object -> object);
    }

    private static boolean isNode(String type, GraphQLSchema schema) {
        return schema.getType("Node") instanceof GraphQLInterfaceType node
                && schema.getImplementations(node).stream()
                        .anyMatch(implementation -> implementation.getName().equals(type));
    }

    private static CompletableFuture<@Nullable Aggregate> none() {
        return CompletableFuture.completedFuture(null);
    }

    private static DataFetcherResult<List<@Nullable Aggregate>> withErrors(
            List<String> ids, List<@Nullable Aggregate> objects, DataFetchingEnvironment environment) {
        DataFetcherResult.Builder<List<@Nullable Aggregate>> result = DataFetcherResult.newResult();
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i) == null) {
                Problem problem = NodeId.of(ids.get(i)).isPresent() ? notFound() : NodeId.malformed();
                result.error(ProblemError.ofItem(problem, environment, i));
            }
        }
        return result.data(objects).build();
    }

    private static Aggregate found(@Nullable Aggregate object) {
        if (object == null) {
            throw notFound();
        }
        return object;
    }

    private static Problem notFound() {
        return new Problem(ErrorCode.NOT_FOUND, "There is no such object.");
    }
}
