package cn.jiceng.lists;

import cn.jiceng.division.Division;
import cn.jiceng.platform.loader.Connection;
import cn.jiceng.platform.loader.Loader;
import cn.jiceng.platform.loader.Needs;
import cn.jiceng.platform.mutation.Subject;
import cn.jiceng.security.Guard;
import cn.jiceng.unit.Unit;
import cn.jicengschema.types.ListEntryCloseInput;
import cn.jicengschema.types.ListEntryMatchInput;
import cn.jicengschema.types.ListEntryUpdateInput;
import cn.jicengschema.types.NeedCreateInput;
import cn.jicengschema.types.ResourceCreateInput;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads and changes both lists; the schema is in {@code lists.graphqls}. */
@Controller
class ListEntryController {
    private final ListEntryService service;

    ListEntryController(ListEntryService service) {
        this.service = service;
    }

    @QueryMapping
    Connection<Resource> resources(Loader loader) {
        return loader.list(Resource.class);
    }

    @SchemaMapping(typeName = "Division", field = "resources")
    Connection<Resource> resourcesIn(Division division, Loader loader) {
        return loader.inside(Resource.class, division.getCode());
    }

    @SchemaMapping(typeName = "Unit", field = "resources")
    Connection<Resource> resourcesOf(Unit unit, Loader loader) {
        return loader.list(Resource.class, "unitId", unit.getId());
    }

    @QueryMapping
    Connection<Need> needs(Loader loader) {
        return loader.list(Need.class);
    }

    @SchemaMapping(typeName = "Division", field = "needs")
    Connection<Need> needsIn(Division division, Loader loader) {
        return loader.inside(Need.class, division.getCode());
    }

    @SchemaMapping
    @Needs("area")
    CompletableFuture<@Nullable Division> division(ListEntry entry, Loader loader) {
        return loader.by(Division.class, "code", entry.getArea());
    }

    @SchemaMapping
    List<ListEntryAction> allowedActions(ListEntry entry) {
        return Guard.allowed(ListEntryAction.class, entry);
    }

    @MutationMapping
    Need needCreate(@Argument NeedCreateInput input) {
        return service.create(input);
    }

    @MutationMapping
    Resource resourceCreate(@Argument ResourceCreateInput input) {
        return service.create(input);
    }

    @MutationMapping
    ListEntry listEntryUpdate(@Subject ListEntry entry, @Argument ListEntryUpdateInput input) {
        return service.update(entry, input);
    }

    @MutationMapping
    Need listEntryMatch(@Subject Need need, @Argument ListEntryMatchInput input) {
        return service.match(need, input.getResourceId());
    }

    @MutationMapping
    ListEntry listEntryUnmatch(@Subject ListEntry entry) {
        return service.unmatch(entry);
    }

    @MutationMapping
    ListEntry listEntryClose(@Subject ListEntry entry, @Argument ListEntryCloseInput input) {
        return service.close(entry, input.getReason());
    }
}
