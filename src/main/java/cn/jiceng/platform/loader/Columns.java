package cn.jiceng.platform.loader;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes a field has to read of its objects, where its document asks for nothing but plain ones and what those
 * refer to: making whole objects is the larger part of what a long list costs. A field that a controller serves may need
 * any attribute, so with one of those the objects are read whole.
 */
final class Columns {
    private static final String ID = "id";

    private final Attributes attributes;
    private final DataFetchingEnvironment environment;
    private final @Nullable GraphQLObjectType type;
    private final Set<String> found = new TreeSet<>(Set.of(ID));
    private boolean all;

    Columns(Attributes attributes, DataFetchingEnvironment environment) {
        this.attributes = attributes;
        this.environment = environment;
        this.type = environment.getGraphQLSchema().getObjectType(attributes.entity());
    }

    /** What the connection being fetched shows of its nodes. */
    Shown ofNodes() {
        for (Field part : fields(environment.getField().getSelectionSet())) {
            if (part.getName().equals("nodes")) {
                addAll(part.getSelectionSet());
            } else if (part.getName().equals("edges")) {
                fields(part.getSelectionSet()).forEach(edge -> addAll(edge.getSelectionSet()));
            }
        }
        return shown();
    }

    /** What the field being fetched shows of its object. */
    Shown ofObject() {
        all = GraphQLTypeUtil.unwrapAll(environment.getFieldType()) != type;
        addAll(environment.getField().getSelectionSet());
        return shown();
    }

    private Shown shown() {
        return all || type == null ? Shown.ALL : new Shown(List.copyOf(found));
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
        if (field.equals(ID) || field.equals("__typename")) {
            return;
        }
        if (type == null) {
            all = true;
            return;
        }
        DataFetcher<?> fetcher =
                environment.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, type.getFieldDefinition(field));
        Set<String> needed = NeedsAttributes.of(fetcher);
        if (needed != null) {
            needed.stream().filter(attributes::has).forEach(found::add);
        } else if (attributes.has(field) && fetcher instanceof LightDataFetcher<?>) {
            found.add(field);
        } else {
            all = true;
        }
    }
}
