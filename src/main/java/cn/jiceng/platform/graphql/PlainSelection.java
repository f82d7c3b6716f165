package cn.jiceng.platform.graphql;

import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a document asks of an object, all of it plain. */
final class PlainSelection {
    private final ExecutionContext context;
    private final List<String> keys;
    private final PlainField[] fields;

    /** @param keys under which the fields are answered, in the same order */
    PlainSelection(ExecutionContext context, List<String> keys, PlainField[] fields) {
        this.context = context;
        this.keys = keys;
        this.fields = fields;
    }

    /** What an object answers; null where the engine has to ask it. */
    @Nullable
    Map<String, @Nullable Object> of(Object source) {
        Map<String, @Nullable Object> answers = LinkedHashMap.newLinkedHashMap(fields.length);
        for (int place = 0; place < fields.length; place++) {
            Object answer = fields[place].answer(context, source);
            if (answer == PlainField.LEFT) {
                return null;
            }
            answers.put(keys.get(place), answer);
        }
        return answers;
    }

    /** What all objects answer; null where the engine has to ask one. */
    @Nullable
    List<Object> ofAll(Iterable<@Nullable Object> sources) {
        List<Object> answers = new ArrayList<>();
        for (Object source : sources) {
            Map<String, ?> answer = source == null || source instanceof DataFetcherResult<?> ? null : of(source);
            if (answer == null) {
                return null;
            }
            answers.add(answer);
        }
        return answers;
    }
}
