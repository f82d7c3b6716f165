package cn.jiceng.division;

import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads divisions; the schema is in {@code division.graphqls}. */
@Controller
class DivisionController {
    @QueryMapping
    CompletableFuture<Division> division(@Argument String code, Loader loader) {
        return loader.require(Division.class, "code", code);
    }

    @QueryMapping
    Connection<Division> divisions(Loader loader) {
        return loader.list(Division.class);
    }

    @SchemaMapping
    @Nullable
    CompletableFuture<@Nullable Division> parent(Division division, Loader loader) {
        return loader.byIdIfAny(Division.class, division.getParentId());
    }

    @SchemaMapping
    Connection<Division> children(Division division, Loader loader) {
        return loader.list(Division.class, "parentId", division.getId());
    }

    @SchemaMapping
    CompletableFuture<List<Division>> path(Division division, Loader loader) {
        List<CompletableFuture<@Nullable Division>> around = division.codesAround().stream()
                .map(code -> loader.by(Division.class, "code", code))
                .toList();
        return CompletableFuture.allOf(around.toArray(CompletableFuture[]::new))
                .thenApply(all -> around.stream()
                        .map(CompletableFuture::join)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @SchemaMapping
    CompletableFuture<DivisionCounts> counts(Division division, Loader loader) {
        return DivisionCounts.below(division, loader);
    }
}
