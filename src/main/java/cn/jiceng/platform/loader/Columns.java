package cn.jiceng.platform.loader;

import graphql.TrivialDataFetcher;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes a list has to read, where its document asks for nothing but plain ones: making whole objects is the
 * larger part of what a long list costs. A field that a controller serves may need any attribute, so with one of those
 * the objects are read whole.
 */
final class Columns {
    /** What stands for all of them. */
    static final Set<String> ALL = Set.of();

    private final Attributes attributes;
    private final DataFetchingEnvironment environment;
    private final @Nullable GraphQLObjectType type;
    private final Set<String> found = new TreeSet<>();
    private boolean all;

    private Columns(Attributes attributes, DataFetchingEnvironment environment) {
        this.attributes = attributes;
        this.environment = environment;
        this.type = environment.getGraphQLSchema().getObjectType(attributes.entity());
    }

    /** The attributes that the connection being fetched shows, {@link #ALL} where it may need any. */
    static Set<String> of(Attributes attributes, DataFetchingEnvironment environment) {
        return new Columns(attributes, environment).read(environment.getField());
    }

    private Set<String> read(Field connection) {
        for (Field part : fields(connection.getSelectionSet())) {
            if (part.getName().equals("nodes")) {
                addAll(part.getSelectionSet());
            } else if (part.getName().equals("edges")) {
                fields(part.getSelectionSet()).forEach(edge -> addAll(edge.getSelectionSet()));
            }
        }
        return all || type == null ? ALL : Set.copyOf(found);
    }

    private void addAll(@Nullable SelectionSet node) {
        fields(node).forEach(field -> add(field.getName()));
    }

    /** The fields of a selection, those of its fragments among them. */
    private List<Field> fields(@Nullable SelectionSet selection) {
        List<Field> fields = new ArrayList<>();
        for (Selection<?> part : selection == null ? List.<Selection>of() : selection.getSelections()) {
            switch (part) {
                case Field field -> fields.add(field);
                case InlineFragment fragment -> fields.addAll(fields(fragment.getSelectionSet()));
                case FragmentSpread spread -> fields.addAll(fields(fragment(spread)));
                default -> throw new IllegalStateException("what else could be selected");
            }
        }
        return fields;
    }

    private @Nullable SelectionSet fragment(FragmentSpread spread) {
        FragmentDefinition fragment = environment.getFragmentsByName().get(spread.getName());
        return fragment == null ? null : fragment.getSelectionSet();
    }

    private void add(String field) {
        if (field.equals("id") || field.equals("__typename")) {
            return;
        }
        if (type == null) {
            all = true;
            return;
        }
        DataFetcher<?> fetcher =
                environment.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, type.getFieldDefinition(field));
        if (fetcher instanceof NeedsAttributes some) {
            some.attributes().stream().filter(attributes::has).forEach(found::add);
        } else if (attributes.has(field) && fetcher instanceof TrivialDataFetcher<?>) {
            found.add(field);
        } else {
            all = true;
        }
    }
}
