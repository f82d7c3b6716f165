package cn.jiceng.division;

import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Lineage;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jicengschema.types.DivisionMergeInput;
import cn.jicengschema.types.DivisionRenameInput;
import cn.jicengschema.types.DivisionSplitInput;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes divisions; the schema is in {@code division.graphqls}. */
@Controller
class DivisionController {
    private static final Lineage<Division> PREDECESSORS =
            Lineage.predecessors(Division.class, DivisionSuccession.class);
    private static final Lineage<Division> SUCCESSORS = Lineage.successors(Division.class, DivisionSuccession.class);

    private final DivisionService service;

    DivisionController(DivisionService service) {
        this.service = service;
    }

    @QueryMapping
    CompletableFuture<Division> division(@Argument String code, Loader loader) {
        return loader.require(Division.class, "code", code);
    }

    @QueryMapping
    Connection<Division> divisions(Loader loader) {
        return loader.list(Division.class);
    }

    @SchemaMapping
    CompletableFuture<List<Division>> predecessors(Division division, Loader loader) {
        return PREDECESSORS.of(division, loader);
    }

    @SchemaMapping
    CompletableFuture<List<Division>> successors(Division division, Loader loader) {
        return SUCCESSORS.of(division, loader);
    }

    @SchemaMapping
    List<DivisionAction> allowedActions(Division division) {
        return Guard.allowed(DivisionAction.class, division);
    }

    @MutationMapping
    Division divisionRename(@Subject Division division, @Argument DivisionRenameInput input) {
        return service.rename(division, input.getName());
    }

    @MutationMapping
    Division divisionMerge(@Subject Division division, @Argument DivisionMergeInput input) {
        return service.merge(division, input);
    }

    @MutationMapping
    Division divisionSplit(@Subject Division division, @Argument DivisionSplitInput input) {
        return service.split(division, input);
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
