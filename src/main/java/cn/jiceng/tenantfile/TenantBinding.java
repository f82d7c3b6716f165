package cn.jiceng.tenantfile;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Binds a tree to a {@link Tenant}. Jackson stops at the first value that does not fit, so that value is reported, taken
 * out of the tree, and the binding tried again: every misfit is reported at once.
 */
record TenantBinding(ObjectMapper mapper, BiConsumer<String, String> report) {
    Optional<Tenant> bind(ObjectNode tree) {
        while (true) {
            try {
                return Optional.of(mapper.treeToValue(tree, Tenant.class));
            } catch (JacksonException misfit) {
                report.accept(YamlKeys.path(misfit.getPath()), explain(misfit));
                if (!remove(tree, misfit.getPath())) {
                    return Optional.empty();
                }
            }
        }
    }

    /** Takes out the innermost key on the path, which for an item of a list is the list. */
    private static boolean remove(ObjectNode tree, List<JacksonException.Reference> path) {
        @Nullable ObjectNode parent = null;
        String key = "";
        JsonNode node = tree;
        for (var reference : path) {
            String name = reference.getPropertyName();
            if (name != null && node instanceof ObjectNode object) {
                parent = object;
                key = name;
            }
            node = name == null ? node.path(reference.getIndex()) : node.path(name);
        }
        return parent != null && parent.remove(key) != null;
    }

    private static String explain(JacksonException misfit) {
        return switch (misfit) {
            case UnrecognizedPropertyException unknown ->
                "is unknown; allowed are " + names(unknown.getKnownPropertyIds());
            case InputCoercionException overflow -> "must be " + expected(overflow.getTargetType());
            case MismatchedInputException mismatch -> "must be " + expected(mismatch.getTargetType());
            default -> misfit.getOriginalMessage();
        };
    }

    private static String names(@Nullable Collection<Object> known) {
        return Stream.ofNullable(known)
                .flatMap(Collection::stream)
                .map(Object::toString)
                .filter(name -> !name.equals(TenantYaml.ID))
                .collect(Collectors.joining(", "));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == String.class) {
            return "text; digits and words like true need quotes";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "a whole number" + (type == Long.class || type == long.class ? "" : " below 2147483648");
        }
        if (type != null && type.isEnum()) {
            return "one of " + joined(Stream.of(type.getEnumConstants()));
        }
        if (type != null && type.isRecord()) {
            return "a group of the keys "
                    + joined(Stream.of(type.getRecordComponents()).map(RecordComponent::getName));
        }
        return "a list";
    }

    private static String joined(Stream<?> names) {
        return names.map(String::valueOf).collect(Collectors.joining(", "));
    }
}
