package cn.jiceng.security;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the schema asks of whoever reads a type or changes it, beside a token.
 *
 * @param scopes the names of the scopes that a partner needs, all of them: {@code grids} for {@code grids:read}
 * @param readers the roles of which everybody needs one to read it
 */
record TypeRights(Set<String> scopes, Set<Role> readers) {
    static final String READ = "read";
    static final String WRITE = "write";

    /** Nothing at all. */
    static final TypeRights FREE = new TypeRights(Set.of(), EnumSet.allOf(Role.class));

    /** What no scope can name: it may turn out to be anything. */
    static final TypeRights NO_PARTNERS = new TypeRights(Set.of("*"), EnumSet.allOf(Role.class));

    private static final String PUBLIC = "public";
    private static final String SCOPE = "scope";
    static final String INTERNAL = "internal";

    /** What a type or field says itself. */
    static TypeRights said(GraphQLDirectiveContainer by) {
        GraphQLAppliedDirective scope = by.getAppliedDirective(SCOPE);
        Set<Role> readers = readers(by, "to");
        readers.addAll(readers(by, "own"));
        return new TypeRights(
                scope == null
                        ? Set.of()
                        : Set.of(String.valueOf((Object) scope.getArgument("of").getValue())),
                by.hasAppliedDirective(INTERNAL) ? readers : FREE.readers);
    }

    /** The roles that an argument of the mark {@code @internal} names, none where a type or field has no such mark. */
    static Set<Role> readers(GraphQLDirectiveContainer by, String argument) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        GraphQLAppliedDirective internal = by.getAppliedDirective(INTERNAL);
        if (internal != null) {
            Collection<?> names = internal.getArgument(argument).getValue();
            names.forEach(name -> roles.add(Role.valueOf(String.valueOf(name))));
        }
        return roles;
    }

    /**
     * What a type asks for: what it says, or, where it says nothing as connections and payloads do, what the types ask for
     * that it leads to.
     */
    static TypeRights of(GraphQLType type) {
        return of(GraphQLTypeUtil.unwrapAll(type), new HashSet<>());
    }

    private static TypeRights of(GraphQLType type, Set<String> around) {
        if (!(type instanceof GraphQLCompositeType)) {
            return FREE;
        }
        if (!(type instanceof GraphQLObjectType object)) {
            return NO_PARTNERS;
        }
        if (isPublic(object)) {
            return FREE;
        }
        TypeRights rights = said(object);
        if (rights.equals(FREE) && around.add(object.getName())) {
            for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                rights = rights.and(of(GraphQLTypeUtil.unwrapAll(field.getType()), around));
            }
        }
        return rights;
    }

    static boolean isPublic(GraphQLDirectiveContainer marked) {
        return marked.hasAppliedDirective(PUBLIC);
    }

    TypeRights and(TypeRights other) {
        Set<String> all = new TreeSet<>(scopes);
        all.addAll(other.scopes);
        Set<Role> both = EnumSet.copyOf(readers);
        both.retainAll(other.readers);
        return new TypeRights(all, both);
    }

    /** The same for everybody who may act at all: a mutation says itself for whom it is. */
    TypeRights forWriting() {
        return new TypeRights(scopes, FREE.readers);
    }

    /**
     * Refuses viewers who may not.
     *
     * @param act {@link #READ} or {@link #WRITE}
     * @throws Problem FORBIDDEN naming the scope or the roles
     */
    void require(Viewer viewer, String act) {
        if (readers.size() < FREE.readers.size() && !viewer.isAny(readers)) {
            throw new Problem(ErrorCode.FORBIDDEN, "This needs one of the roles %s.".formatted(readers));
        }
        if (viewer.isLimitedToScopes()) {
            scopes.forEach(scope -> requireScope(viewer, scope + ':' + act));
        }
    }

    private static void requireScope(Viewer viewer, String scope) {
        if (!viewer.scopes().contains(scope)) {
            throw new Problem(ErrorCode.FORBIDDEN, "This needs the scope %s.".formatted(scope), Map.of("scope", scope));
        }
    }
}
