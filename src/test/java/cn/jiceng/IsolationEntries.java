package cn.jiceng;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every place of a schema at which an id, a code or a cursor enters: by its type ID, or as a text by its name. */
final class IsolationEntries {
    private static final Pattern NAME = Pattern.compile("(?i).*codes?|.*areas?|.*cursor|after|before");

    private final GraphQLSchema schema;
    private final Set<String> found = new TreeSet<>();

    private IsolationEntries(GraphQLSchema schema) {
        this.schema = schema;
    }

    static Set<String> of(GraphQLSchema schema) {
        var entries = new IsolationEntries(schema);
        schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
                .map(GraphQLObjectType.class::cast)
                .forEach(type -> type.getFields().forEach(field -> entries.addField(type, field)));
        return entries.found;
    }

    private void addField(GraphQLObjectType type, GraphQLFieldDefinition field) {
        if (field.getName().equals("history") && !type.getName().equals("Organization")) {
            return; // one fetcher reads the histories of all types
        }
        String place = type.getName() + '.' + field.getName();
        field.getArguments()
                .forEach(argument -> add(
                        place + '.' + argument.getName(),
                        NAME.matcher(argument.getName()).matches(),
                        argument.getType(),
                        field,
                        new HashSet<>()));
    }

    /** @param named whether a name on the way here means a code */
    private void add(
            String place, boolean named, GraphQLInputType wrapped, GraphQLFieldDefinition field, Set<String> around) {
        GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(wrapped);
        if (type instanceof GraphQLInputObjectType input && around.add(input.getName())) {
            input.getFields()
                    .forEach(key -> add(
                            place + '.' + key.getName(),
                            named || NAME.matcher(key.getName()).matches(),
                            key.getType(),
                            field,
                            around));
            around.remove(input.getName());
        }
        if (type.getName().equals("ID") || (named && type.getName().equals("String"))) {
            addValue(place, field);
        }
    }

    /** A field that finds any node is called for each type of node. */
    private void addValue(String place, GraphQLFieldDefinition field) {
        if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInterfaceType node) {
            schema.getImplementations(node).forEach(type -> found.add(place + ':' + type.getName()));
            return;
        }
        found.add(place);
    }
}
