package cn.jiceng.platform.loader;

import cn.jiceng.platform.persistence.Aggregate;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.stereotype.Component;

/** The field {@code history}, which every audited type has. */
@Component
public class HistoryField implements SelfDescribingDataFetcher<Object> {
    private final Reading reading;

    HistoryField(Reading reading) {
        this.reading = reading;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Aggregate object = environment.getSource();
        return object == null
                ? null
                : new HistoryConnection(new Loader(reading, environment), reading, object, environment);
    }

    @Override
    public String getDescription() {
        return "the history of every audited type";
    }

    @Override
    public ResolvableType getReturnType() {
        return ResolvableType.forClassWithGenerics(Connection.class, Change.class);
    }

    @Override
    public Map<String, ResolvableType> getArguments() {
        return Map.of("first", ResolvableType.forClass(Integer.class), "after", ResolvableType.forClass(String.class));
    }
}
