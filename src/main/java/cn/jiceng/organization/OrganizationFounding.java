package cn.jiceng.organization;

import cn.jiceng.division.Divisions;
import cn.jiceng.platform.graphql.NodeId;
import cn.jiceng.platform.mutation.Aggregates;
import cn.jiceng.platform.mutation.CommonRefusal;
import cn.jiceng.platform.mutation.Imports.Making;
import cn.jiceng.platform.mutation.Refusal;
import cn.jiceng.security.Guard;
import cn.jiceng.security.Viewer;
import cn.jicengschema.types.OrganizationCreateInput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proposes organizations, one or many in an act. The divisions that they lie in and the organizations that they stand
 * below are read at once. Nothing in use comes to stand below what ends at the same moment: the database refuses it.
 */
@Component
class OrganizationFounding {
    private final Organizations organizations;
    private final OrganizationTree tree;
    private final Divisions divisions;
    private final Aggregates aggregates;

    OrganizationFounding(
            Organizations organizations, OrganizationTree tree, Divisions divisions, Aggregates aggregates) {
        this.organizations = organizations;
        this.tree = tree;
        this.divisions = divisions;
        this.aggregates = aggregates;
    }

    /** The parents in the city that inputs name, by the id or by the code. */
    private record Parents(Map<UUID, Organization> byId, Map<String, Organization> byCode) {}

    /** Makes a proposal of each of these. */
    Making<OrganizationCreateInput, Organization> of(List<OrganizationCreateInput> inputs) {
        Set<String> open = divisions
                .holdOpen(given(inputs, OrganizationCreateInput::getArea))
                .keySet();
        Parents parents = parents(inputs);
        return (input, made) -> {
            Guard.requireIn(OrganizationAction.CREATE, input.getArea());
            if (!open.contains(input.getArea())) {
                throw Divisions.unknown(input.getArea());
            }
            Organization parent = parent(input, parents, made);
            tree.requireParent(input.getType(), parent);
            return aggregates.add(
                    new Organization(input, parent, Viewer.require().subject()));
        };
    }

    private Parents parents(List<OrganizationCreateInput> inputs) {
        UUID[] ids = given(inputs, OrganizationCreateInput::getParentId).stream()
                .flatMap(id -> id(id).stream())
                .toArray(UUID[]::new);
        String[] codes = given(inputs, OrganizationCreateInput::getParentCode).toArray(String[]::new);
        return new Parents(
                ids.length == 0 ? Map.of() : by(Organization::getId, organizations.findAny(ids)),
                codes.length == 0 ? Map.of() : by(Organization::getCode, organizations.findAny(codes)));
    }

    private static Set<String> given(
            List<OrganizationCreateInput> inputs, Function<OrganizationCreateInput, @Nullable String> key) {
        return inputs.stream()
                .<@Nullable String>map(key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Optional<UUID> id(String id) {
        return NodeId.of(id)
                .filter(node -> node.type().equals(Organization.class.getSimpleName()))
                .map(NodeId::uuid);
    }

    private static <K> Map<K, Organization> by(Function<Organization, K> key, List<Organization> organizations) {
        return organizations.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private static @Nullable Organization parent(
            OrganizationCreateInput input, Parents parents, Map<String, Organization> made) {
        String id = input.getParentId();
        String code = input.getParentCode();
        if (id != null && code != null) {
            throw refused("organization.parentTwice", "parentCode");
        }
        if (code != null) {
            return Stream.of(made, parents.byCode())
                    .flatMap(organizations -> Stream.ofNullable(organizations.get(code)))
                    .findFirst()
                    .orElseThrow(() -> refused("organization.parentUnknown", "parentCode", code));
        }
        return id == null
                ? null
                : id(id).map(parents.byId()::get).orElseThrow(() -> refused("organization.noParent", "parentId"));
    }

    private static Refusal refused(String message, String field, Object... arguments) {
        return Refusal.of(CommonRefusal.VALIDATION_FAILED, message, arguments).at("input", field);
    }
}
