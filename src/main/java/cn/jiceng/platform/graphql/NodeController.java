package cn.jiceng.platform.graphql;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.persistence.Aggregate;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds any object by its id. */
@Controller
class NodeController {
    private static final int MOST = 100;

    private final Map<String, ? extends Class<? extends Aggregate>> types;

    NodeController(EntityManager entities) {
        this.types = entities.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(Aggregate.class::isAssignableFrom)
                .map(type -> type.<Aggregate>asSubclass(Aggregate.class))
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    }

    @QueryMapping
    CompletableFuture<? extends Aggregate> node(@Argument String id, Loader loader) {
        return find(NodeId.parse(id), loader);
    }

    @QueryMapping
    List<CompletableFuture<? extends Aggregate>> nodes(@Argument List<String> ids, Loader loader) {
        if (ids.size() > MOST) {
            throw new Problem(ErrorCode.LIMIT_EXCEEDED, "Ask for at most " + MOST + " ids at once.");
        }
        List<NodeId> parsed = ids.stream().map(NodeId::parse).toList();
        return parsed.stream()
                .<CompletableFuture<? extends Aggregate>>map(id -> find(id, loader))
                .toList();
    }

    private CompletableFuture<? extends Aggregate> find(NodeId id, Loader loader) {
        Class<? extends Aggregate> type = types.get(id.type());
        if (type == null) {
            throw new Problem(ErrorCode.NOT_FOUND, "There is no such object.");
        }
        return loader.require(type, "id", id.uuid());
    }
}
