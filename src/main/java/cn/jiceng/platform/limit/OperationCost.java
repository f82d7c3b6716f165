package cn.jiceng.platform.limit;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The complexity of a valid operation (see {@link Limits}), worked out once as far as variables do not matter. What is left
 * is a list of pages, each cheaper than the next one up, so a request sums it in one pass.
 */
final class OperationCost {
    private record Page(PageCount count, Cost below) {}

    private final GraphQLSchema schema;
    private final Limits limits;
    private final Map<String, FragmentDefinition> definitions = new HashMap<>();
    private final Map<String, Cost> fragments = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private final Cost root;

    OperationCost(GraphQLSchema schema, Document document, OperationDefinition operation, Limits limits) {
        this.schema = schema;
        this.limits = limits;
        for (FragmentDefinition definition : document.getDefinitionsOfType(FragmentDefinition.class)) {
            definitions.put(definition.getName(), definition);
        }
        this.root = cost(operation.getSelectionSet(), rootType(operation));
    }

    /** The complexity under these variables, not yet coerced but with defaults filled in. */
    double under(Map<String, Object> variables) {
        double[] costs = new double[pages.size()];
        for (int i = 0; i < costs.length; i++) {
            Page page = pages.get(i);
            costs[i] = page.count().under(variables, limits) * page.below().sum(costs);
        }
        return root.sum(costs);
    }

    private GraphQLCompositeType rootType(OperationDefinition operation) {
        return Objects.requireNonNull(
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
    }

    private Cost cost(SelectionSet set, GraphQLCompositeType type) {
        Cost cost = new Cost();
        for (Selection<?> selection : set.getSelections()) {
            add(cost, selection, type);
        }
        return cost;
    }

    private void add(Cost cost, Selection<?> selection, GraphQLCompositeType type) {
        switch (selection) {
            case Field field -> addField(cost, field, type);
            case InlineFragment inline -> cost.addTimes(1, inline(inline, type));
            case FragmentSpread spread -> cost.addTimes(1, fragment(spread.getName()));
            default -> {}
        }
    }

    private void addField(Cost cost, Field field, GraphQLCompositeType type) {
        cost.addField();
        if (field.getSelectionSet() == null) {
            return;
        }
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
        Cost below =
                cost(field.getSelectionSet(), (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType()));
        PageCount count = PageCount.of(field, definition, limits);
        if (count == null) {
            cost.addTimes(1, below);
        } else if (count.variable() == null) {
            cost.addTimes(count.value(), below);
        } else {
            pages.add(new Page(count, below));
            cost.addPage(pages.size() - 1);
        }
    }

    private Cost inline(InlineFragment inline, GraphQLCompositeType type) {
        return cost(
                inline.getSelectionSet(), inline.getTypeCondition() == null ? type : named(inline.getTypeCondition()));
    }

    private Cost fragment(String name) {
        Cost known = fragments.get(name);
        if (known != null) {
            return known;
        }
        FragmentDefinition definition = Objects.requireNonNull(definitions.get(name));
        Cost cost = cost(definition.getSelectionSet(), named(definition.getTypeCondition()));
        fragments.put(name, cost);
        return cost;
    }

    private GraphQLCompositeType named(TypeName condition) {
        return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(condition.getName()));
    }
}
