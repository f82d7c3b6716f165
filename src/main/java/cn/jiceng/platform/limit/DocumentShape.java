package cn.jiceng.platform.limit;

import cn.jiceng.platform.error.ErrorCode;
import cn.jiceng.platform.error.Problem;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks a parsed document against the limits that need no schema, before it is validated: validation is slow on documents
 * that are made to be slow. Each fragment is measured once, so fragments that double cost no more than others.
 */
final class DocumentShape {
    /** The engine recurses into spreads, so a long chain of them would use up its stack. */
    private static final int NESTED_SPREADS = 100;

    private final Limits limits;
    private final Map<String, FragmentDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, SelectionShape> fragments = new HashMap<>();
    private int aliases;
    private int directives;
    private int spreads;

    private DocumentShape(Limits limits) {
        this.limits = limits;
    }

    /** Throws where a limit is passed, where a directive is not served, or where fragments spread each other in a circle. */
    static void check(Document document, Limits limits) {
        DocumentShape shape = new DocumentShape(limits);
        shape.count(document);
        Limits.check("directives", limits.directives(), shape.directives);
        Limits.check("aliases", limits.aliases(), shape.aliases);
        shape.measure(document);
    }

    private void count(Node<?> node) {
        if (node instanceof Directive directive) {
            directives++;
            UnservedDirectives.refuse(directive.getName());
        } else if (node instanceof Field field && field.getAlias() != null) {
            aliases++;
        } else if (node instanceof StringValue text) {
            requireClean(text.getValue());
        }
        for (Node<?> child : node.getChildren()) {
            count(child);
        }
    }

    private static void requireClean(@Nullable String text) {
        if (text != null && !Text.isClean(text)) {
            throw Text.unclean("The document holds");
        }
    }

    private void measure(Document document) {
        for (FragmentDefinition definition : document.getDefinitionsOfType(FragmentDefinition.class)) {
            definitions.put(definition.getName(), definition);
        }
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            shape(operation.getSelectionSet());
        }
        definitions.keySet().forEach(this::fragment);
    }

    private SelectionShape shape(@Nullable SelectionSet set) {
        SelectionShape shape = new SelectionShape();
        if (set == null) {
            return shape;
        }
        for (Selection<?> selection : set.getSelections()) {
            add(shape, selection);
        }
        shape.check(limits);
        return shape;
    }

    private void add(SelectionShape shape, Selection<?> selection) {
        switch (selection) {
            case Field field -> shape.add(field.getResultKey(), shape(field.getSelectionSet()));
            case InlineFragment inline -> shape.merge(shape(inline.getSelectionSet()));
            case FragmentSpread spread -> shape.merge(fragment(spread.getName()));
            default -> {}
        }
    }

    private SelectionShape fragment(String name) {
        FragmentDefinition definition = definitions.get(name);
        if (definition == null) {
            return new SelectionShape();
        }
        SelectionShape known = fragments.get(name);
        if (known == null) {
            return measure(name, definition);
        }
        if (known.isOpen()) {
            throw new Problem(ErrorCode.BAD_REQUEST, "The fragment %s spreads itself.".formatted(name)).withStatus(422);
        }
        return known;
    }

    private SelectionShape measure(String name, FragmentDefinition definition) {
        Limits.check("nesting", NESTED_SPREADS, ++spreads);
        fragments.put(name, SelectionShape.OPEN);
        SelectionShape measured = shape(definition.getSelectionSet());
        fragments.put(name, measured);
        spreads--;
        return measured;
    }
}
