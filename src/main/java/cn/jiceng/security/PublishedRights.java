package cn.jiceng.security;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** The table of who may do and read what (权限表): made of the action tables and of the schema, by which both are decided. */
@Component
public class PublishedRights {
    private final GraphQlSource source;
    private final ActionTables actions;

    PublishedRights(GraphQlSource source, ActionTables actions) {
        this.source = source;
        this.actions = actions;
    }

    /**
     * Who may do a mutation.
     *
     * @param action the action in the table of its type, which {@code allowedActions} shows
     * @param grants one of these has to hold
     * @param from the states of the object from which it leads, empty where it is bound to none
     * @param scope what a partner needs besides, null where partners may not do it at all
     */
    public record Act(
            String mutation,
            @Nullable String description,
            String action,
            List<Granted> grants,
            List<String> from,
            @Nullable String scope) {}

    /** To holders of which roles an action is granted, and where they have to stand to its object. */
    public record Granted(Set<Role> roles, Standing standing) {}

    /** Who may read a type: partners with a scope, holders of these roles, and holders of others what is their own. */
    public record Reading(
            String type,
            @Nullable String description,
            @Nullable String scope,
            Set<Role> roles,
            Set<Role> own) {}

    /** All mutations, in the order of the schema. */
    public List<Act> acts() {
        GraphQLSchema schema = source.schema();
        return Objects.requireNonNull(schema.getMutationType()).getFieldDefinitions().stream()
                .map(this::act)
                .toList();
    }

    private Act act(GraphQLFieldDefinition mutation) {
        Action<?> action = actions.of(mutation.getName());
        Rule<?> rule = action.rule();
        return new Act(
                mutation.getName(),
                mutation.getDescription(),
                action.name(),
                rule.grants().stream()
                        .map(grant -> new Granted(grant.roles(), grant.standing()))
                        .toList(),
                rule.from().stream().map(Enum::name).toList(),
                rule.roles().contains(Role.PARTNER)
                        ? scope(TypeRights.of(mutation.getType()), TypeRights.WRITE)
                        : null);
    }

    /** The types that say who reads them; what says nothing is read with what it is part of. */
    public List<Reading> readings() {
        return source.schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !TypeRights.said(type).equals(TypeRights.FREE))
                .map(type -> new Reading(
                        type.getName(),
                        type.getDescription(),
                        scope(TypeRights.said(type), TypeRights.READ),
                        type.hasAppliedDirective("internal")
                                ? TypeRights.readers(type, "to")
                                : TypeRights.FREE.readers(),
                        TypeRights.readers(type, "own")))
                .toList();
    }

    private static @Nullable String scope(TypeRights rights, String act) {
        return rights.scopes().isEmpty() ? null : String.join(" ", rights.scopes()) + ':' + act;
    }
}
